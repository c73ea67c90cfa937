package org.soundlathe.dsp.loudness;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.unit.Decibels;

/// The K-weighting of one channel and the energy behind it.
///
/// Two biquads, a high shelf for the head and a high-pass (RLB), by formula at any rate: the analog
/// values below give the table of ITU-R BS.1770-5, Annex 1, at 48 kHz to 1e-13.
final class KFilter {
  private static final double SHELF_HZ = 1681.974450955533;
  private static final double SHELF_DB = 3.999843853973347;
  private static final double SHELF_Q = 0.7071752369554196;
  private static final double SHELF_BAND_EXPONENT = 0.4996667741545416;
  private static final double HIGH_PASS_HZ = 38.13547087602444;
  private static final double HIGH_PASS_Q = 0.5003270373238773;

  /// State below this (-500 dB) is set to zero, so that silence never runs in denormals.
  private static final double FLUSH = 1e-25;

  private final double shelfB0;
  private final double shelfB1;
  private final double shelfB2;
  private final double shelfA1;
  private final double shelfA2;
  private final double passA1;
  private final double passA2;

  private double shelf1;
  private double shelf2;
  private double pass1;
  private double pass2;
  private double energy;

  KFilter(int sampleRateHz) {
    double k = StrictMath.tan(StrictMath.PI * SHELF_HZ / sampleRateHz);
    double high = Decibels.toGain(SHELF_DB);
    double band = StrictMath.pow(high, SHELF_BAND_EXPONENT);
    double a0 = 1 + k / SHELF_Q + k * k;
    shelfB0 = (high + band * k / SHELF_Q + k * k) / a0;
    shelfB1 = 2 * (k * k - high) / a0;
    shelfB2 = (high - band * k / SHELF_Q + k * k) / a0;
    shelfA1 = 2 * (k * k - 1) / a0;
    shelfA2 = (1 - k / SHELF_Q + k * k) / a0;
    k = StrictMath.tan(StrictMath.PI * HIGH_PASS_HZ / sampleRateHz);
    a0 = 1 + k / HIGH_PASS_Q + k * k;
    passA1 = 2 * (k * k - 1) / a0;
    passA2 = (1 - k / HIGH_PASS_Q + k * k) / a0;
  }

  /// Adds the energy of the weighted samples to what was measured since the last [#takeEnergy].
  void measure(float[] samples, int offset, int frames) {
    double s1 = shelf1;
    double s2 = shelf2;
    double p1 = pass1;
    double p2 = pass2;
    double sum = energy;
    for (int i = offset; i < offset + frames; i++) {
      double x = Finite.orSilence(samples[i]);
      double y = shelfB0 * x + s1;
      s1 = (shelfB1 * x + s2) - shelfA1 * y;
      s2 = shelfB2 * x - shelfA2 * y;
      double z = y + p1;
      p1 = (p2 - 2 * y) - passA1 * z;
      p2 = y - passA2 * z;
      sum += z * z;
    }
    shelf1 = s1;
    shelf2 = s2;
    pass1 = p1;
    pass2 = p2;
    energy = sum;
  }

  /// The energy since the last call; to be called on a grid that does not depend on blocks.
  double takeEnergy() {
    shelf1 = flushed(shelf1);
    shelf2 = flushed(shelf2);
    pass1 = flushed(pass1);
    pass2 = flushed(pass2);
    double taken = energy;
    energy = 0;
    return taken;
  }

  private static double flushed(double state) {
    return Math.abs(state) < FLUSH ? 0 : state;
  }
}
