package org.soundlathe.dsp.convolution;

import java.util.Arrays;

/// The first 64 taps of every response, tap by tap: what must be heard at once.
final class HeadFilter {
  private static final int TAPS = Engine.GRID_FRAMES;

  private final int[] inputs;
  private final int[] outputs;
  private final double[][] taps;
  private final double[][] recent;

  HeadFilter(Wiring wiring) {
    int paths = wiring.paths().size();
    inputs = new int[paths];
    outputs = new int[paths];
    taps = new double[paths][];
    for (int i = 0; i < paths; i++) {
      Wiring.Path path = wiring.paths().get(i);
      inputs[i] = path.input();
      outputs[i] = path.output();
      taps[i] = Arrays.copyOf(path.taps(), TAPS);
    }
    recent = new double[wiring.inputs()][2 * TAPS];
  }

  /// Adds the answer to frames that lie `position` frames into the grid's step.
  void process(double[][] in, double[][] out, int position, int frames) {
    for (int input = 0; input < recent.length; input++) {
      System.arraycopy(in[input], 0, recent[input], TAPS + position, frames);
    }
    for (int path = 0; path < taps.length; path++) {
      double[] sound = recent[inputs[path]];
      double[] answer = out[outputs[path]];
      for (int i = 0; i < frames; i++) {
        answer[i] += weigh(sound, TAPS + position + i, taps[path]);
      }
    }
  }

  /// The step is full: its sound becomes the past.
  void turn() {
    for (double[] sound : recent) {
      System.arraycopy(sound, TAPS, sound, 0, TAPS);
    }
  }

  void reset() {
    for (double[] sound : recent) {
      Arrays.fill(sound, 0);
    }
  }

  /// Four sums side by side, added in one order: the processor need not wait for each addition.
  private static double weigh(double[] sound, int newest, double[] taps) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int k = 0; k < TAPS; k += 4) {
      a += taps[k] * sound[newest - k];
      b += taps[k + 1] * sound[newest - k - 1];
      c += taps[k + 2] * sound[newest - k - 2];
      d += taps[k + 3] * sound[newest - k - 3];
    }
    return a + b + (c + d);
  }
}
