package org.soundlathe.dsp.delay;

import org.soundlathe.dsp.parameter.DelayParameters;

/// How far and how fast echoes step back while the dry sound plays.
///
/// While the sound peaks above the threshold the echoes' gain goes to -duckDb, else back to 0 dB;
/// after the attack or release time 1 - 1/e of the step (of the factor, not of the dB) is done.
///
/// @param duckDb how far, 0..40; 0 is off
/// @param thresholdDb dBFS, from which peak on, -80..0
/// @param attackMs 1..500
/// @param releaseMs 10..5000
public record Ducking(double duckDb, double thresholdDb, double attackMs, double releaseMs) {
  /// Echoes stay as loud as they are.
  public static final Ducking OFF = new Ducking(0, -30, 20, 300);

  public Ducking {
    DelayParameters.DUCK.check(duckDb);
    DelayParameters.DUCK_THRESHOLD.check(thresholdDb);
    DelayParameters.DUCK_ATTACK.check(attackMs);
    DelayParameters.DUCK_RELEASE.check(releaseMs);
  }
}
