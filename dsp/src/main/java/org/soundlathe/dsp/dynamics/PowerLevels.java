package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// The root mean square of each strip within a window.
final class PowerLevels {
  private final int strips;
  private final SlidingRows past;
  private final double[] stepPower;
  private final double[] sums;
  private final double weight;

  /// @param steps how many grid steps the window has
  PowerLevels(int steps, int strips) {
    this.strips = strips;
    past = SlidingRows.sum(steps, strips);
    stepPower = new double[strips];
    sums = new double[ControlGrid.MOST_STEPS * strips];
    weight = 1.0 / (steps * ControlGrid.FRAMES);
  }

  void hear(double[][] rows, int from, int to) {
    if (strips < ControlGrid.ROW_STRIPS) {
      for (int strip = 0; strip < strips; strip++) {
        hearStrip(rows, strip, from, to);
      }
    } else {
      for (int i = from; i < to; i++) {
        hearRow(rows[i], stepPower);
      }
    }
  }

  /// Ends a grid step.
  ///
  /// @param step how many went before it since the last [#amplitudes]
  void close(int step) {
    past.add(stepPower);
    System.arraycopy(past.window(), 0, sums, step * strips, strips);
    Arrays.fill(stepPower, 0);
  }

  /// @param steps how many have been closed
  /// @param amplitudes to be filled with the levels as factors, `[step * strips + strip]`
  void amplitudes(int steps, double[] amplitudes) {
    roots(sums, weight, amplitudes, steps * strips);
  }

  /// Ends a grid step that was not heard.
  void skip() {
    past.skip();
  }

  void reset() {
    past.reset();
    forget();
  }

  /// Begins to hear at the end of some grid step.
  void forget() {
    past.forget();
    Arrays.fill(stepPower, 0);
  }

  /// Begins to hear one strip, at the end of some grid step.
  void forget(int strip) {
    past.forget(strip);
    stepPower[strip] = 0;
  }

  private static void hearRow(double[] row, double[] power) {
    for (int i = 0; i < power.length; i++) {
      power[i] += row[i] * row[i];
    }
  }

  private void hearStrip(double[][] rows, int strip, int from, int to) {
    double power = stepPower[strip];
    for (int i = from; i < to; i++) {
      power += rows[i][strip] * rows[i][strip];
    }
    stepPower[strip] = power;
  }

  private static void roots(double[] sums, double weight, double[] amplitudes, int lanes) {
    for (int i = 0; i < lanes; i++) {
      amplitudes[i] = Math.sqrt(sums[i] * weight);
    }
  }
}
