package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.parameter.CompressorParameters;

/// The settings of one strip's [Compressor].
///
/// @param isOn off, the strip passes bit for bit, late by the same latency
public record CompressorSettings(
    boolean isOn, Curve curve, Timing timing, Listening listening, Blend blend) {

  /// How much is turned down at which level.
  ///
  /// @param thresholdDb -80..0, in dB of what the detector reads
  /// @param ratio 1..100; 100 lets nothing past the threshold
  /// @param kneeDb how wide the bend around the threshold is, 0..36
  /// @param rangeDb the most that is turned down, 0..80
  public record Curve(double thresholdDb, double ratio, double kneeDb, double rangeDb) {
    public Curve {
      CompressorParameters.THRESHOLD.check(thresholdDb);
      CompressorParameters.RATIO.check(ratio);
      CompressorParameters.KNEE.check(kneeDb);
      CompressorParameters.RANGE.check(rangeDb);
    }

    /// A hard bend and no limit to the reduction.
    public Curve(double thresholdDb, double ratio) {
      this(thresholdDb, ratio, 0, CompressorParameters.RANGE.max());
    }

    /// The part of what is above the threshold that is taken away, 0..1.
    double slope() {
      return ratio >= CompressorParameters.LIMITING_RATIO ? 1 : 1 - 1 / ratio;
    }
  }

  /// How fast.
  ///
  /// @param attackMs in which 1 - 1/e of a step of the reduction in dB is done, 0.5..300
  /// @param releaseMs the same on the way back, from the end of the loud sound, 20..5000
  /// @param lookAheadMs how long before a sound the gain begins to move, 0..10
  public record Timing(
      double attackMs, double releaseMs, ReleaseMode releaseMode, double lookAheadMs) {
    public Timing {
      CompressorParameters.ATTACK.check(attackMs);
      CompressorParameters.RELEASE.check(releaseMs);
      CompressorParameters.LOOK_AHEAD.check(lookAheadMs);
    }

    /// A release as set, without look-ahead.
    public Timing(double attackMs, double releaseMs) {
      this(attackMs, releaseMs, ReleaseMode.SET, 0);
    }
  }

  /// What becomes of the compressed sound.
  ///
  /// @param makeUpDb gain of the compressed part, -24..36
  /// @param mixPercent its share; the rest is the dry sound at the same time, 0..100
  public record Blend(double makeUpDb, double mixPercent) {
    public Blend {
      CompressorParameters.MAKE_UP.check(makeUpDb);
      CompressorParameters.MIX.check(mixPercent);
    }

    /// The compressed sound alone, as loud as it came out.
    public static Blend whole() {
      return new Blend(0, 100);
    }
  }

  /// On, hearing the peaks of its own sound, without make-up.
  public CompressorSettings(Curve curve, Timing timing) {
    this(true, curve, timing, Listening.byDefault(), Blend.whole());
  }

  /// Off.
  public static CompressorSettings off() {
    return new CompressorSettings(
        false, new Curve(0, 1), new Timing(10, 150), Listening.byDefault(), Blend.whole());
  }

  public CompressorSettings with(Listening newListening) {
    return new CompressorSettings(isOn, curve, timing, newListening, blend);
  }

  public CompressorSettings with(Blend newBlend) {
    return new CompressorSettings(isOn, curve, timing, listening, newBlend);
  }
}
