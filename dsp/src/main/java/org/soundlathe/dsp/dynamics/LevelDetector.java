package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;

/// Hears how loud each strip's key is: at every grid step the peak or the root mean square of the
/// last 10 ms.
///
/// 10 ms read a tone from 50 Hz up as steady.
final class LevelDetector {
  static final double WINDOW_MS = 10;

  private final int strips;
  private boolean hearsPeaks;
  private boolean hearsPowers;
  private final PeakLevels peaks;
  private final PowerLevels powers;
  private final Glides rmsShare;
  private final double[] rms;
  private final double[] amplitudes;
  private final double[] arrived;

  LevelDetector(int sampleRateHz, List<Detector> detectors) {
    strips = detectors.size();
    int lanes = ControlGrid.MOST_STEPS * strips;
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
    // What has not been heard is not known, whether other strips were heard or not.
    if (rmsShare.values()[strip] == 0 && detector == Detector.RMS) {
      powers.forget(strip);
    }
    if (rmsShare.values()[strip] == 1 && detector == Detector.PEAK) {
      peaks.forget(strip);
    }
    rmsShare.aimAt(strip, detector == Detector.RMS ? 1 : 0);
    wake();
  }

  /// Hears so many frames of rows from the first on, at most 64.
  ///
  /// @param stepFrame how many frames of the grid step are over, 0..7
  /// @return how many grid steps end with them; they wait for [#finish]
  int hear(double[][] rows, int first, int frames, int stepFrame) {
    int over = stepFrame;
    int step = 0;
    int at = first;
    while (at < first + frames) {
      int next = at + Math.min(ControlGrid.FRAMES - over, first + frames - at);
      if (hearsPeaks) {
        peaks.hear(rows, at, next);
      }
      if (hearsPowers) {
        powers.hear(rows, at, next);
      }
      over += next - at;
      at = next;
      if (over == ControlGrid.FRAMES) {
        close(step);
        over = 0;
        step++;
      }
    }
    return step;
  }

  /// Makes the amplitudes and arrivals of the steps that were closed.
  void finish(int steps) {
    boolean isMoving = rmsShare.isMoving();
    double[] shares = rmsShare.run(steps);
    if (hearsPeaks) {
      peaks.arrivals(steps, amplitudes, arrived);
    }
    if (hearsPowers) {
      powers.amplitudes(steps, rms);
      choose(rms, shares, amplitudes, arrived, steps * strips);
    }
    if (isMoving && !rmsShare.isMoving()) {
      rest();
    }
  }

  /// The level of each strip as a factor at the end of each step, `[step * strips + strip]`.
  double[] amplitudes() {
    return amplitudes;
  }

  /// Which part of the grid step the level of each strip has stood at its new height, 0..1, alike.
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

  private void close(int step) {
    if (hearsPeaks) {
      peaks.close(step, amplitudes);
    } else {
      peaks.skip();
    }
    if (hearsPowers) {
      powers.close(step);
    } else {
      powers.skip();
    }
  }

  private static void choose(
      double[] rms, double[] share, double[] amplitudes, double[] arrived, int lanes) {
    for (int i = 0; i < lanes; i++) {
      amplitudes[i] = share[i] * rms[i] + (1 - share[i]) * amplitudes[i];
      arrived[i] = share[i] + (1 - share[i]) * arrived[i];
    }
  }
}
