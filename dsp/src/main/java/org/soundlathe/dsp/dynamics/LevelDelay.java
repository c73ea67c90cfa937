package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// Lets the levels of each strip wait so many grid steps until its sound is as far as they are.
final class LevelDelay {
  private final double[][] amplitudes;
  private final double[][] arrived;
  private final int[] waits;
  private boolean isEven;
  private int position;

  /// @param longest the most steps that any strip will wait
  LevelDelay(int longest, int strips) {
    amplitudes = new double[longest + 1][strips];
    arrived = new double[longest + 1][strips];
    waits = new int[strips];
    isEven = true;
  }

  void set(int strip, int steps) {
    waits[strip] = steps;
    isEven = true;
    for (int wait : waits) {
      isEven &= wait == waits[0];
    }
  }

  /// Takes the levels of so many grid steps, `[step * strips + strip]`, and gives those that are
  /// due.
  void pass(double[] levels, double[] arrivals, int steps) {
    if (isEven && waits[0] == 0 && amplitudes.length == 1) {
      return;
    }
    for (int step = 0; step < steps; step++) {
      pass(levels, amplitudes, step * waits.length);
      pass(arrivals, arrived, step * waits.length);
      position = position + 1 < amplitudes.length ? position + 1 : 0;
    }
  }

  void reset() {
    position = 0;
    for (int i = 0; i < amplitudes.length; i++) {
      Arrays.fill(amplitudes[i], 0);
      Arrays.fill(arrived[i], 0);
    }
  }

  private void pass(double[] values, double[][] past, int offset) {
    System.arraycopy(values, offset, past[position], 0, waits.length);
    if (isEven) {
      System.arraycopy(past[before(waits[0])], 0, values, offset, waits.length);
      return;
    }
    for (int i = 0; i < waits.length; i++) {
      values[offset + i] = past[before(waits[i])][i];
    }
  }

  private int before(int steps) {
    int at = position - steps;
    return at < 0 ? at + amplitudes.length : at;
  }
}
