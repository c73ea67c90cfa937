package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.parameter.ReturnParameters;

/// How far an effect steps back while the sound that it answers plays.
///
/// @param depthDb how much softer it gets, 0..24; 0 is off
/// @param thresholdDb mean power of the dry sound at which it is half way back, dB re full scale,
///   -60..0
/// @param attackMs until 1 - 1/e of the way back is done, 5..500
/// @param releaseMs the same on the way forward, 20..3000
public record Ducking(double depthDb, double thresholdDb, double attackMs, double releaseMs) {
  public static final Ducking OFF = by(0);

  public Ducking {
    ReturnParameters.DUCK_DEPTH.check(depthDb);
    ReturnParameters.DUCK_THRESHOLD.check(thresholdDb);
    ReturnParameters.DUCK_ATTACK.check(attackMs);
    ReturnParameters.DUCK_RELEASE.check(releaseMs);
  }

  /// With times and threshold that suit a voice.
  public static Ducking by(double depthDb) {
    return new Ducking(
        depthDb,
        ReturnParameters.DUCK_THRESHOLD.byDefault(),
        ReturnParameters.DUCK_ATTACK.byDefault(),
        ReturnParameters.DUCK_RELEASE.byDefault());
  }
}
