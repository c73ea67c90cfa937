package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;

/// Hears how loud each strip's key is: at every grid step the peak or the root mean square of the
/// last 10 ms.
///
/// 10 ms read a tone from 50 Hz up as steady.
final class LevelDetector {
  static final double WINDOW_MS = 10;

  private boolean hearsPeaks;
  private boolean hearsPowers;
  private final PeakLevels peaks;
  private final PowerLevels powers;
  private final Glides rmsShare;
  private final double[] rms;
  private final double[] amplitudes;
  private final double[] arrived;

  LevelDetector(int sampleRateHz, List<Detector> detectors) {
    int strips = detectors.size();
    int lanes = ControlGrid.lanes(strips);
    int steps = ControlGrid.steps(sampleRateHz, WINDOW_MS);
    peaks = new PeakLevels(steps, strips);
    powers = new PowerLevels(steps, strips);
    rmsShare = new Glides(sampleRateHz, strips);
    for (int i = 0; i < strips; i++) {
      set(i, detectors.get(i));
    }
    rms = new double[lanes];
    amplitudes = new double[lanes];
    arrived = new double[lanes];
  }

  /// Changes over to a detector within some milliseconds.
  void set(int strip, Detector detector) {
    rmsShare.aimAt(strip, detector == Detector.RMS ? 1 : 0);
    wake();
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
    boolean isMoving = rmsShare.isMoving();
    rmsShare.step();
    if (hearsPeaks) {
      peaks.close(amplitudes, arrived);
    } else {
      peaks.skip();
    }
    if (hearsPowers) {
      powers.close(rms);
      choose(rms, rmsShare.values(), amplitudes, arrived);
    } else {
      powers.skip();
    }
    if (isMoving && !rmsShare.isMoving()) {
      rest();
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
    rmsShare.jump();
    rest();
    peaks.reset();
    powers.reset();
    Arrays.fill(amplitudes, 0);
    Arrays.fill(arrived, 0);
  }

  /// Listens for what any strip wants, now or on its way.
  private void wake() {
    if (!hearsPeaks && rmsShare.isAnyBelow(1)) {
      hearsPeaks = true;
      peaks.forget();
    }
    if (!hearsPowers && rmsShare.isAnyAbove(0)) {
      hearsPowers = true;
      powers.forget();
    }
  }

  private void rest() {
    hearsPeaks = rmsShare.isAnyBelow(1);
    hearsPowers = rmsShare.isAnyAbove(0);
  }

  private static void choose(double[] rms, double[] share, double[] amplitudes, double[] arrived) {
    for (int i = 0; i < amplitudes.length; i++) {
      amplitudes[i] = share[i] * rms[i] + (1 - share[i]) * amplitudes[i];
      arrived[i] = share[i] + (1 - share[i]) * arrived[i];
    }
  }
}
