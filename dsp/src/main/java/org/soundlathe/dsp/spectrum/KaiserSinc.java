package org.soundlathe.dsp.spectrum;

/// The sinc under a Kaiser window, from which low-passes and interpolators are made.
///
/// J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window function", 1974.
public final class KaiserSinc {
  private final double halfWidth;
  private final double beta;
  private final double windowScale;

  /// @param halfWidth the span to each side of the centre, in samples
  /// @param attenuationDb how far the stop-band shall lie below the pass-band, 50 and up
  public KaiserSinc(double halfWidth, double attenuationDb) {
    this.halfWidth = halfWidth;
    beta = 0.1102 * (attenuationDb - 8.7);
    windowScale = 1 / besselI0(beta);
  }

  /// The value `x` samples off the centre.
  ///
  /// @param bandwidth the corner (-6 dB) as a share of the Nyquist frequency, 0..1
  public double at(double x, double bandwidth) {
    double position = x / halfWidth;
    if (Math.abs(position) >= 1) {
      return 0;
    }
    double window = besselI0(beta * Math.sqrt(1 - position * position)) * windowScale;
    return bandwidth * sinc(bandwidth * x) * window;
  }

  private static double sinc(double x) {
    double angle = StrictMath.PI * x;
    return x == 0 ? 1 : StrictMath.sin(angle) / angle;
  }

  /// The modified Bessel function of order 0 by its power series.
  private static double besselI0(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      term *= (x / (2 * k)) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }
}
