package org.soundlathe.dsp.dynamics;

/// The weights that tell what lies between two samples: a Kaiser-windowed sinc, cut at half the
/// sample rate.
final class SincTable {
  // 80 dB of stop band; with 64 taps flat within 0.001 dB up to 0.9 of half the sample rate.
  private static final double BETA = 7.86;

  private SincTable() {}

  /// The weights of the samples before (`[0]`, nearest first) and after (`[1]`) a point that lies
  /// `part` (0..1) of the way from one sample to the next; `reach` samples on each side are heard.
  static double[][] around(double part, int reach) {
    double[][] weights = new double[2][reach];
    for (int k = 0; k < reach; k++) {
      weights[0][k] = weight(k + part, reach);
      weights[1][k] = weight(k + 1 - part, reach);
    }
    return weights;
  }

  private static double weight(double distance, int reach) {
    double angle = StrictMath.PI * distance;
    double across = distance / reach;
    return bessel(BETA * Math.sqrt(1 - across * across))
        / bessel(BETA)
        * (distance == 0 ? 1 : StrictMath.sin(angle) / angle);
  }

  /// The modified Bessel function of the first kind and order 0, by its series.
  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-18 * sum; k++) {
      term *= x * x / (4.0 * k * k);
      sum += term;
    }
    return sum;
  }
}
