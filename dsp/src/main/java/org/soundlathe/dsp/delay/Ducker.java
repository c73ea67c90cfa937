package org.soundlathe.dsp.delay;

import org.soundlathe.dsp.unit.Decibels;

/// Holds echoes back while the dry sound plays, and lets them forward in its gaps.
///
/// Above the threshold the gain moves to -duckDb, else to 0 dB, each by an exponential of the gain
/// itself: after the attack or release time 1 - 1/e of the way is done. A peak counts for 50 ms, so
/// that a low note does not shake the echoes.
final class Ducker {
  private static final double HOLD_MS = 50;

  private final double floor;
  private final double threshold;
  private final double attack;
  private final double release;
  private final int holdFrames;
  private int heldFrames;
  private double gain = 1;

  Ducker(Ducking settings, int sampleRateHz) {
    floor = Decibels.toGain(-settings.duckDb());
    threshold = Decibels.toGain(settings.thresholdDb());
    attack = share(settings.attackMs(), sampleRateHz);
    release = share(settings.releaseMs(), sampleRateHz);
    holdFrames = (int) (HOLD_MS * sampleRateHz / 1000);
  }

  /// The echoes' gain for the next frame.
  ///
  /// @param peak the loudest dry sample of the frame
  double next(double peak) {
    heldFrames = peak > threshold ? holdFrames : Math.max(0, heldFrames - 1);
    double target = heldFrames > 0 ? floor : 1;
    gain += (target - gain) * (target < gain ? attack : release);
    return gain;
  }

  void reset() {
    heldFrames = 0;
    gain = 1;
  }

  private static double share(double timeMs, int sampleRateHz) {
    return 1 - StrictMath.exp(-1000 / (timeMs * sampleRateHz));
  }
}
