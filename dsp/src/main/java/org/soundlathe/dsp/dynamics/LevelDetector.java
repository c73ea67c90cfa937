package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;

/// Hears how loud each strip's key is: at every grid step the peak or the root mean square of the
/// last 10 ms.
///
/// 10 ms read a tone from 50 Hz up as steady.
final class LevelDetector {
  static final double WINDOW_MS = 10;

  private final boolean hearsPeaks;
  private final boolean hearsPowers;
  private final PeakLevels peaks;
  private final PowerLevels powers;
  private final double[] rmsShare;
  private final double[] rms;
  private final double[] amplitudes;
  private final double[] arrived;

  LevelDetector(int sampleRateHz, List<Detector> detectors) {
    int strips = detectors.size();
    int lanes = ControlGrid.lanes(strips);
    int steps = ControlGrid.steps(sampleRateHz, WINDOW_MS);
    hearsPeaks = detectors.contains(Detector.PEAK);
    hearsPowers = detectors.contains(Detector.RMS);
    peaks = new PeakLevels(steps, strips);
    powers = new PowerLevels(steps, strips);
    rmsShare = new double[lanes];
    for (int i = 0; i < strips; i++) {
      rmsShare[i] = detectors.get(i) == Detector.RMS ? 1 : 0;
    }
    rms = new double[lanes];
    amplitudes = new double[lanes];
    arrived = new double[lanes];
  }

  /// Hears so many frames of rows from the first on; never beyond the end of a grid step.
  void hear(double[][] rows, int first, int frames) {
    if (hearsPeaks) {
      peaks.hear(rows, first, first + frames);
    }
    if (hearsPowers) {
      powers.hear(rows, first, first + frames);
    }
  }

  /// Ends a grid step: amplitudes and arrivals are those of its end.
  void close() {
    if (hearsPeaks) {
      peaks.close(amplitudes, arrived);
    }
    if (hearsPowers) {
      powers.close(rms);
      choose(rms, rmsShare, amplitudes, arrived);
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
    Arrays.fill(amplitudes, 0);
    Arrays.fill(arrived, 0);
  }

  private static void choose(double[] rms, double[] share, double[] amplitudes, double[] arrived) {
    for (int i = 0; i < amplitudes.length; i++) {
      amplitudes[i] = share[i] * rms[i] + (1 - share[i]) * amplitudes[i];
      arrived[i] = share[i] + (1 - share[i]) * arrived[i];
    }
  }
}
