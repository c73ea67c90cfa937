package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// The root mean square of each strip within a window.
final class PowerLevels {
  private final int strips;
  private final SlidingRows past;
  private final double[] stepPower;
  private final double weight;

  /// @param steps how many grid steps the window has
  PowerLevels(int steps, int strips) {
    this.strips = strips;
    int lanes = ControlGrid.lanes(strips);
    past = SlidingRows.sum(steps, lanes);
    stepPower = new double[lanes];
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
  /// @param amplitudes to be filled with the level of each strip as a factor
  void close(double[] amplitudes) {
    past.add(stepPower);
    roots(past.window(), weight, amplitudes);
    Arrays.fill(stepPower, 0);
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

  private static void roots(double[] sums, double weight, double[] amplitudes) {
    for (int i = 0; i < amplitudes.length; i++) {
      amplitudes[i] = Math.sqrt(sums[i] * weight);
    }
  }
}
