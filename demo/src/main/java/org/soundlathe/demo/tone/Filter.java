package org.soundlathe.demo.tone;

import org.soundlathe.dsp.unit.Decibels;

/// A second-order filter over a whole sound, in place.
///
/// Coefficients: R. Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients.
public final class Filter {
  private final double b0;
  private final double b1;
  private final double b2;
  private final double a1;
  private final double a2;

  private Filter(double b0, double b1, double b2, double a0, double a1, double a2) {
    this.b0 = b0 / a0;
    this.b1 = b1 / a0;
    this.b2 = b2 / a0;
    this.a1 = a1 / a0;
    this.a2 = a2 / a0;
  }

  public static Filter lowPass(double cutoffHz, double q) {
    var cos = cos(cutoffHz);
    var alpha = alpha(cutoffHz, q);
    return new Filter(
        (1.0 - cos) / 2.0, 1.0 - cos, (1.0 - cos) / 2.0, 1.0 + alpha, -2.0 * cos, 1.0 - alpha);
  }

  public static Filter highPass(double cutoffHz, double q) {
    var cos = cos(cutoffHz);
    var alpha = alpha(cutoffHz, q);
    return new Filter(
        (1.0 + cos) / 2.0, -1.0 - cos, (1.0 + cos) / 2.0, 1.0 + alpha, -2.0 * cos, 1.0 - alpha);
  }

  /// 0 dB at the centre.
  public static Filter bandPass(double centreHz, double q) {
    var cos = cos(centreHz);
    var alpha = alpha(centreHz, q);
    return new Filter(alpha, 0.0, -alpha, 1.0 + alpha, -2.0 * cos, 1.0 - alpha);
  }

  public static Filter bell(double centreHz, double gainDb, double q) {
    var cos = cos(centreHz);
    var alpha = alpha(centreHz, q);
    var root = Decibels.toGain(gainDb / 2.0);
    return new Filter(
        1.0 + alpha * root,
        -2.0 * cos,
        1.0 - alpha * root,
        1.0 + alpha / root,
        -2.0 * cos,
        1.0 - alpha / root);
  }

  /// Filters a sound in place and returns it.
  public float[] over(float[] sound) {
    var s1 = 0.0;
    var s2 = 0.0;
    for (var i = 0; i < sound.length; i++) {
      double in = sound[i];
      var out = b0 * in + s1;
      s1 = b1 * in - a1 * out + s2 + 1e-20;
      s2 = b2 * in - a2 * out;
      sound[i] = (float) out;
    }
    return sound;
  }

  private static double cos(double hz) {
    return StrictMath.cos(2.0 * StrictMath.PI * hz / Tape.RATE_HZ);
  }

  private static double alpha(double hz, double q) {
    return StrictMath.sin(2.0 * StrictMath.PI * hz / Tape.RATE_HZ) / (2.0 * q);
  }
}
