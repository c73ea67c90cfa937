package org.soundlathe.dsp.delay;

import org.soundlathe.dsp.parameter.DelayParameters;
import org.soundlathe.dsp.parameter.ReturnParameters;

/// How far an effect steps back while the sound that it answers plays.
///
/// @param depthDb how much softer it gets, 0..40; 0 is off
/// @param thresholdDb mean power of the dry sound at which it is half way back, dB re full scale,
///   -80..0
/// @param attackMs until 1 - 1/e of the way back, in dB, is done, 1..500
/// @param releaseMs the same on the way forward, 10..5000
public record Ducking(double depthDb, double thresholdDb, double attackMs, double releaseMs) {
  /// The effect stays as loud as it is.
  public static final Ducking OFF = by(0);

  public Ducking {
    DelayParameters.DUCK.check(depthDb);
    DelayParameters.DUCK_THRESHOLD.check(thresholdDb);
    DelayParameters.DUCK_ATTACK.check(attackMs);
    DelayParameters.DUCK_RELEASE.check(releaseMs);
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
