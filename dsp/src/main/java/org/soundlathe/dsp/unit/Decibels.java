package org.soundlathe.dsp.unit;

/// Decibels to factors and back; the only place where they are converted.
///
/// Uses StrictMath, so that every machine gets the same bits.
public final class Decibels {
  private static final double NEPERS_PER_DB = StrictMath.log(10) / 20;

  private Decibels() {}

  /// The linear factor of an amplitude gain: 10^(gainDb/20); minus infinity gives 0.
  public static double toGain(double gainDb) {
    return StrictMath.pow(10.0, gainDb / 20.0);
  }

  /// As [#toGain] within two units in the last place, but without allocating: for gains that move
  /// while sound runs.
  public static double toGainInPlay(double gainDb) {
    return StrictMath.exp(gainDb * NEPERS_PER_DB);
  }

  /// The amplitude gain in dB of a linear factor; 0 gives minus infinity.
  public static double ofGain(double gain) {
    return 20.0 * StrictMath.log10(Math.abs(gain));
  }

  /// The level in dB of a mean square; 0 gives minus infinity.
  public static double ofPower(double power) {
    return 10.0 * StrictMath.log10(power);
  }

  /// The power factor of a gain in dB: 10^(gainDb/10).
  public static double toPower(double gainDb) {
    return StrictMath.pow(10.0, gainDb / 10.0);
  }
}
