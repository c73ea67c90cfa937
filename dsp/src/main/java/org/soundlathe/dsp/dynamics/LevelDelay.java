package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// Lets the levels of each strip wait so many grid steps until its sound is as far as they are.
final class LevelDelay {
  private final double[][] amplitudes;
  private final double[][] arrived;
  private final int[] steps;
  private boolean isIdle = true;
  private int position;

  /// @param longest the most steps that any strip will wait
  LevelDelay(int longest, int strips) {
    amplitudes = new double[longest + 1][strips];
    arrived = new double[longest + 1][strips];
    steps = new int[strips];
  }

  void set(int strip, int newSteps) {
    steps[strip] = newSteps;
    isIdle &= newSteps == 0;
  }

  /// Takes the levels of a grid step and gives those that are due.
  void pass(double[] levels, double[] arrivals) {
    if (amplitudes.length == 1) {
      return;
    }
    System.arraycopy(levels, 0, amplitudes[position], 0, steps.length);
    System.arraycopy(arrivals, 0, arrived[position], 0, steps.length);
    for (int i = 0; i < steps.length && !isIdle; i++) {
      int at = position - steps[i];
      at = at < 0 ? at + amplitudes.length : at;
      levels[i] = amplitudes[at][i];
      arrivals[i] = arrived[at][i];
    }
    position = position + 1 < amplitudes.length ? position + 1 : 0;
  }

  void reset() {
    position = 0;
    for (int i = 0; i < amplitudes.length; i++) {
      Arrays.fill(amplitudes[i], 0);
      Arrays.fill(arrived[i], 0);
    }
  }
}
