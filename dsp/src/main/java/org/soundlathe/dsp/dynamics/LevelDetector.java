package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;

/// Hears how loud each strip's key is: at every grid step the peak or the root mean square of the
/// last 10 ms.
///
/// 10 ms read a tone from 50 Hz up as steady. A peak says also when within the step it rose, so
/// that an attack does not wait for the grid.
final class LevelDetector {
  static final double WINDOW_MS = 10;

  // Far above the rounding of a sum of eight, far below what a rise can be.
  private static final double ROUNDING = 1e-9;
  private static final double NOTHING = 1e-30;

  private final int strips;
  private final boolean hearsPeaks;
  private final boolean hearsPower;
  private final double[] rmsShare;
  private final SlidingRows peaks;
  private final SlidingRows powers;
  private final double powerWeight;
  private final double[] before;
  private final double[] highest;
  private final double[] highestSum;
  private final double[] stepPeak;
  private final double[] stepPower;
  private final double[] amplitudes;
  private final double[] arrived;

  LevelDetector(int sampleRateHz, List<Detector> detectors) {
    strips = detectors.size();
    int lanes = ControlGrid.lanes(strips);
    hearsPeaks = detectors.contains(Detector.PEAK);
    hearsPower = detectors.contains(Detector.RMS);
    rmsShare = new double[lanes];
    for (int i = 0; i < strips; i++) {
      rmsShare[i] = detectors.get(i) == Detector.RMS ? 1 : 0;
    }
    int steps = ControlGrid.steps(sampleRateHz, WINDOW_MS);
    peaks = SlidingRows.maximum(steps, lanes);
    powers = SlidingRows.sum(steps, lanes);
    powerWeight = 1.0 / (steps * ControlGrid.FRAMES);
    before = new double[lanes];
    highest = new double[lanes];
    highestSum = new double[lanes];
    stepPeak = new double[lanes];
    stepPower = new double[lanes];
    amplitudes = new double[lanes];
    arrived = new double[lanes];
  }

  /// Hears frames 0..frames-1 of rows; never beyond the end of a grid step.
  void hear(double[][] rows, int from, int frames) {
    boolean byRow = strips >= ControlGrid.ROW_STRIPS;
    if (hearsPeaks && byRow) {
      for (int i = from; i < from + frames; i++) {
        peakRow(rows[i], highest, highestSum, stepPeak);
      }
    } else if (hearsPeaks) {
      for (int strip = 0; strip < strips; strip++) {
        peakStrip(rows, strip, from, from + frames);
      }
    }
    if (hearsPower && byRow) {
      for (int i = from; i < from + frames; i++) {
        powerRow(rows[i], stepPower);
      }
    } else if (hearsPower) {
      for (int strip = 0; strip < strips; strip++) {
        powerStrip(rows, strip, from, from + frames);
      }
    }
  }

  /// Ends a grid step: amplitudes and arrivals are those of its end.
  void close() {
    if (hearsPeaks) {
      arrivals(before, highest, highestSum, arrived);
      System.arraycopy(highest, 0, amplitudes, 0, amplitudes.length);
      peaks.add(stepPeak);
      System.arraycopy(peaks.window(), 0, before, 0, before.length);
      System.arraycopy(before, 0, highest, 0, before.length);
      Arrays.fill(highestSum, 0);
      Arrays.fill(stepPeak, 0);
    }
    if (hearsPower) {
      powers.add(stepPower);
      takeRms(powers.window(), powerWeight, rmsShare, amplitudes);
      takeAtOnce(rmsShare, arrived);
      Arrays.fill(stepPower, 0);
    }
  }

  /// The level of each strip as a factor.
  double[] amplitudes() {
    return amplitudes;
  }

  /// Which part of the grid step the level of each strip has stood at its new height, 0..1.
  double[] arrived() {
    return arrived;
  }

  void reset() {
    peaks.reset();
    powers.reset();
    Arrays.fill(before, 0);
    Arrays.fill(highest, 0);
    Arrays.fill(highestSum, 0);
    Arrays.fill(stepPeak, 0);
    Arrays.fill(stepPower, 0);
    Arrays.fill(amplitudes, 0);
  }

  private static void peakRow(double[] row, double[] highest, double[] sum, double[] stepPeak) {
    for (int i = 0; i < highest.length; i++) {
      double size = Math.abs(row[i]);
      double peak = Math.max(highest[i], size);
      highest[i] = peak;
      sum[i] += peak;
      stepPeak[i] = Math.max(stepPeak[i], size);
    }
  }

  private void peakStrip(double[][] rows, int strip, int from, int to) {
    double top = highest[strip];
    double sum = highestSum[strip];
    double peak = stepPeak[strip];
    for (int i = from; i < to; i++) {
      double size = Math.abs(rows[i][strip]);
      top = Math.max(top, size);
      sum += top;
      peak = Math.max(peak, size);
    }
    highest[strip] = top;
    highestSum[strip] = sum;
    stepPeak[strip] = peak;
  }

  private static void powerRow(double[] row, double[] power) {
    for (int i = 0; i < power.length; i++) {
      power[i] += row[i] * row[i];
    }
  }

  private void powerStrip(double[][] rows, int strip, int from, int to) {
    double power = stepPower[strip];
    for (int i = from; i < to; i++) {
      power += rows[i][strip] * rows[i][strip];
    }
    stepPower[strip] = power;
  }

  /// A level that jumped when j of 8 frames were over has a mean of (8 - j)/8 of the jump; one that
  /// did not rise has arrived.
  private static void arrivals(double[] before, double[] highest, double[] sum, double[] arrived) {
    for (int i = 0; i < arrived.length; i++) {
      double slack = ROUNDING * highest[i] + NOTHING;
      double mean = sum[i] * (1.0 / ControlGrid.FRAMES);
      double part = (mean - before[i] + slack) / (highest[i] - before[i] + slack);
      arrived[i] = Math.min(1, Math.max(0, part));
    }
  }

  private static void takeRms(double[] sums, double weight, double[] share, double[] amplitudes) {
    for (int i = 0; i < amplitudes.length; i++) {
      double rms = Math.sqrt(sums[i] * weight);
      amplitudes[i] = share[i] * rms + (1 - share[i]) * amplitudes[i];
    }
  }

  private static void takeAtOnce(double[] share, double[] arrived) {
    for (int i = 0; i < arrived.length; i++) {
      arrived[i] = share[i] + (1 - share[i]) * arrived[i];
    }
  }
}
