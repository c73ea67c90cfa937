package org.soundlathe.dsp.convolution;

import java.util.Arrays;

/// One size of partition, as large as the machine's caches like, all work at each block's end.
final class OfflineEngine implements Engine {
  private static final int SMALLEST_FRAMES = 1_024;
  // Measured on 3 s stereo at 48 kHz: 16384 costs a tenth more (each partition is read once a
  // block, and memory is the limit), 65536 a tenth less at twice the latency.
  private static final int LARGEST_FRAMES = 32_768;

  private final Stage stage;
  private final int inputs;
  private int position;

  OfflineEngine(Wiring wiring) {
    int blockFrames = blockFrames(wiring.longestFrames());
    int count = (wiring.longestFrames() + blockFrames - 1) / blockFrames;
    stage = new Stage(wiring, blockFrames, 0, count);
    inputs = wiring.inputs();
  }

  /// The power of two that makes about four to eight partitions, within bounds.
  static int blockFrames(int responseFrames) {
    int quarter = Integer.highestOneBit(Math.max(1, responseFrames / 4));
    return Math.min(Math.max(quarter, SMALLEST_FRAMES), LARGEST_FRAMES);
  }

  @Override
  public void process(double[][] in, double[][] out, int frames) {
    for (int input = 0; input < inputs; input++) {
      stage.write(input, in[input], position, frames);
    }
    for (int output = 0; output < out.length; output++) {
      Arrays.fill(out[output], 0, frames, 0);
      stage.addDue(output, out[output], position, frames);
    }
    position += frames;
    if (position == stage.blockFrames()) {
      stage.take();
      stage.run(0, stage.units());
      stage.give();
      position = 0;
    }
  }

  @Override
  public int latencyFrames() {
    return stage.blockFrames();
  }

  @Override
  public void reset() {
    stage.reset();
    position = 0;
  }
}
