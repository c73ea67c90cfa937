package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// The highest sample of each strip within a window, and when within the grid step it rose, so that
/// an attack does not wait for the grid.
final class PeakLevels {
  // Far above the rounding of a sum of eight, far below what a rise can be.
  private static final double ROUNDING = 1e-9;
  private static final double NOTHING = 1e-30;

  private final int strips;
  private final SlidingRows past;
  private final double[] before;
  private final double[] highest;
  private final double[] highestSum;
  private final double[] stepPeak;

  /// @param steps how many grid steps the window has
  PeakLevels(int steps, int strips) {
    this.strips = strips;
    int lanes = ControlGrid.lanes(strips);
    past = SlidingRows.maximum(steps, lanes);
    before = new double[lanes];
    highest = new double[lanes];
    highestSum = new double[lanes];
    stepPeak = new double[lanes];
  }

  void hear(double[][] rows, int from, int to) {
    if (strips < ControlGrid.ROW_STRIPS) {
      for (int strip = 0; strip < strips; strip++) {
        hearStrip(rows, strip, from, to);
      }
    } else {
      hearRows(rows, from, to);
    }
  }

  /// Ends a grid step.
  ///
  /// @param amplitudes to be filled with the level of each strip as a factor
  /// @param arrived to be filled with the part of the step for which it has stood there, 0..1
  void close(double[] amplitudes, double[] arrived) {
    arrivals(before, highest, highestSum, arrived);
    System.arraycopy(highest, 0, amplitudes, 0, amplitudes.length);
    past.add(stepPeak);
    System.arraycopy(past.window(), 0, before, 0, before.length);
    System.arraycopy(before, 0, highest, 0, before.length);
    Arrays.fill(highestSum, 0);
    Arrays.fill(stepPeak, 0);
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
    Arrays.fill(before, 0);
    Arrays.fill(highest, 0);
    Arrays.fill(highestSum, 0);
    Arrays.fill(stepPeak, 0);
  }

  private void hearRows(double[][] rows, int from, int to) {
    int at = from;
    for (; at + 3 < to; at += 4) {
      hearFour(rows[at], rows[at + 1], rows[at + 2], rows[at + 3], highest, highestSum, stepPeak);
    }
    for (; at < to; at++) {
      hearRow(rows[at], highest, highestSum, stepPeak);
    }
  }

  /// The same as four times one row, with the states fetched and stored once.
  private static void hearFour(
      double[] row0,
      double[] row1,
      double[] row2,
      double[] row3,
      double[] highest,
      double[] sum,
      double[] stepPeak) {
    for (int i = 0; i < highest.length; i++) {
      double size0 = Math.abs(row0[i]);
      double size1 = Math.abs(row1[i]);
      double size2 = Math.abs(row2[i]);
      double size3 = Math.abs(row3[i]);
      double peak0 = Math.max(highest[i], size0);
      double peak1 = Math.max(peak0, size1);
      double peak2 = Math.max(peak1, size2);
      double peak3 = Math.max(peak2, size3);
      highest[i] = peak3;
      sum[i] = sum[i] + peak0 + peak1 + peak2 + peak3;
      double loudest = Math.max(Math.max(size0, size1), Math.max(size2, size3));
      stepPeak[i] = Math.max(stepPeak[i], loudest);
    }
  }

  private static void hearRow(double[] row, double[] highest, double[] sum, double[] stepPeak) {
    for (int i = 0; i < highest.length; i++) {
      double size = Math.abs(row[i]);
      double peak = Math.max(highest[i], size);
      highest[i] = peak;
      sum[i] += peak;
      stepPeak[i] = Math.max(stepPeak[i], size);
    }
  }

  private void hearStrip(double[][] rows, int strip, int from, int to) {
    double peak = highest[strip];
    double sum = highestSum[strip];
    double inStep = stepPeak[strip];
    for (int i = from; i < to; i++) {
      double size = Math.abs(rows[i][strip]);
      peak = Math.max(peak, size);
      sum += peak;
      inStep = Math.max(inStep, size);
    }
    highest[strip] = peak;
    highestSum[strip] = sum;
    stepPeak[strip] = inStep;
  }

  /// A level that jumped when j of 8 frames were over has a mean of (8 - j)/8 of the jump; one that
  /// did not rise has arrived. Roundings of one hair above 1 are taken off.
  private static void arrivals(double[] before, double[] highest, double[] sum, double[] arrived) {
    for (int i = 0; i < arrived.length; i++) {
      double slack = ROUNDING * highest[i] + NOTHING;
      double mean = sum[i] * (1.0 / ControlGrid.FRAMES);
      double part = (mean - before[i] + slack) / (highest[i] - before[i] + slack);
      arrived[i] = part - PositivePart.of(part - 1);
    }
  }
}
