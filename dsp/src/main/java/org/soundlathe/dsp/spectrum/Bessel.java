package org.soundlathe.dsp.spectrum;

/// The modified Bessel function that a Kaiser window is made of.
final class Bessel {
  private Bessel() {}

  /// Order 0, by its power series.
  static double i0(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > sum * 1e-17; k++) {
      term *= (x / (2 * k)) * (x / (2 * k));
      sum += term;
    }
    return sum;
  }
}
