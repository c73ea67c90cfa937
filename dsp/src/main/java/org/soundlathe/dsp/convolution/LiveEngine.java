package org.soundlathe.dsp.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Answers without any delay: the first 64 taps directly, what follows in partitions that grow.
///
/// From the second size on a partition begins at twice its size: a block is gathered, worked on
/// while the next one is gathered, and due after that. So each stage's work is spread over all
/// steps of 64 frames: with 3 s of stereo the dearest step costs 2.5 times the mean (measured).
///
/// W. G. Gardner, "Efficient convolution without input-output delay", 1995; G. Garcia, "Optimal
/// filter partition for efficient convolution with short input/output delay", 2002.
final class LiveEngine implements Engine {
  private static final int GROWTH = 8;

  private final HeadFilter head;
  private final Stage[] stages;
  private final double[][] grid;
  private final double[][] tail;
  private int position;
  private long step;

  LiveEngine(Wiring wiring) {
    head = new HeadFilter(wiring);
    stages = stages(wiring);
    grid = new double[wiring.inputs()][GRID_FRAMES];
    tail = new double[wiring.outputs()][GRID_FRAMES];
  }

  @Override
  public void process(double[][] in, double[][] out, int frames) {
    for (int input = 0; input < grid.length; input++) {
      System.arraycopy(in[input], 0, grid[input], position, frames);
    }
    for (int output = 0; output < out.length; output++) {
      System.arraycopy(tail[output], position, out[output], 0, frames);
    }
    head.process(in, out, position, frames);
    position += frames;
    if (position == GRID_FRAMES) {
      position = 0;
      head.turn();
      turn();
    }
  }

  @Override
  public int latencyFrames() {
    return 0;
  }

  @Override
  public void reset() {
    head.reset();
    for (Stage stage : stages) {
      stage.reset();
    }
    for (double[] signal : tail) {
      Arrays.fill(signal, 0);
    }
    position = 0;
    step = 0;
  }

  /// At a border of the grid: hands the step's sound to every stage, lets each do its share of
  /// work, and gathers what is due in the next step.
  private void turn() {
    for (double[] signal : tail) {
      Arrays.fill(signal, 0);
    }
    for (Stage stage : stages) {
      int steps = stage.blockFrames() / GRID_FRAMES;
      int now = (int) (step % steps);
      for (int input = 0; input < grid.length; input++) {
        stage.write(input, grid[input], now * GRID_FRAMES, GRID_FRAMES);
      }
      work(stage, now, steps);
      for (int output = 0; output < tail.length; output++) {
        stage.addDue(output, tail[output], (now + 1) % steps * GRID_FRAMES, GRID_FRAMES);
      }
    }
    step++;
  }

  private static void work(Stage stage, int now, int steps) {
    if (steps == 1) {
      stage.take();
    }
    long units = stage.units();
    stage.run((int) (units * now / steps), (int) (units * (now + 1) / steps));
    if (now == steps - 1) {
      stage.give();
      if (steps > 1) {
        stage.take();
      }
    }
  }

  /// Sizes 64, 512, 4096 …: the first from tap 64 on, each other from twice its size to twice the
  /// next one's.
  private static Stage[] stages(Wiring wiring) {
    List<Stage> stages = new ArrayList<>();
    int length = wiring.longestFrames();
    int from = GRID_FRAMES;
    for (int size = GRID_FRAMES; from < length; size *= GROWTH) {
      int to = Math.min(length, 2 * GROWTH * size);
      int count = (to - from + size - 1) / size;
      stages.add(new Stage(wiring, size, from, count));
      from += count * size;
    }
    return stages.toArray(Stage[]::new);
  }
}
