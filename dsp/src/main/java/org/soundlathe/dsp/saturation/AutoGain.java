package org.soundlathe.dsp.saturation;

/// How much a driven sound must be turned down to be as loud as it was: measured on a sine of the
/// level at which tracks are mixed.
final class AutoGain {
  // -15 dBFS peak is -18 dBFS RMS, the working level of the desk.
  private static final double REFERENCE_AMPLITUDE = 0.178;
  private static final int POINTS = 256;

  private AutoGain() {}

  /// The linear factor for a curve that has its drive in itself.
  static double of(GainStage curve) {
    return of(curve, 1);
  }

  /// The linear factor for a curve; DC does not count as loudness.
  ///
  /// @param drive linear factor before the curve
  static double of(GainStage curve, double drive) {
    double sum = 0;
    double power = 0;
    for (int i = 0; i < POINTS; i++) {
      double angle = 2 * StrictMath.PI * (i + 0.5) / POINTS;
      double bent = curve.at(drive * REFERENCE_AMPLITUDE * StrictMath.sin(angle));
      sum += bent;
      power += bent * bent;
    }
    double mean = sum / POINTS;
    double rms = Math.sqrt(power / POINTS - mean * mean);
    return REFERENCE_AMPLITUDE / Math.sqrt(2) / rms;
  }
}
