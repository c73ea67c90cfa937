package org.soundlathe.demo.tone;

/// How fast sounds die away.
public final class Decay {
  private static final double LN_1000 = 6.907755278982137;

  private Decay() {}

  /// The factor a frame with which a sound falls by 60 dB in the time given.
  public static double perFrame(double sixtyDbSeconds) {
    return StrictMath.exp(-LN_1000 / (sixtyDbSeconds * Tape.RATE_HZ));
  }

  /// The pole of a one-pole low-pass at a cutoff.
  public static double pole(double cutoffHz) {
    return StrictMath.exp(-2.0 * StrictMath.PI * cutoffHz / Tape.RATE_HZ);
  }

  /// Fades the ends of a sound in place so that it begins and ends without a click.
  public static void soften(float[] sound, double inSeconds, double outSeconds) {
    var in = Math.min(sound.length, Tape.frames(inSeconds));
    var out = Math.min(sound.length, Tape.frames(outSeconds));
    for (var i = 0; i < in; i++) {
      sound[i] *= (float) i / in;
    }
    for (var i = 0; i < out; i++) {
      sound[sound.length - 1 - i] *= (float) i / out;
    }
  }
}
