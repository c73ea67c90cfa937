package org.soundlathe.dsp.filter;

/// The window that cuts an endless filter to length with the least harm: 1 in the middle, falling
/// to both ends.
// J. F. Kaiser, "Nonrecursive Digital Filter Design Using the I0-Sinh Window Function" (1974).
public final class KaiserWindow {
  private final double beta;
  private final double middle;

  private KaiserWindow(double beta) {
    this.beta = beta;
    middle = bessel(beta);
  }

  /// The window whose filter leaves so much of what it should stop.
  ///
  /// @param stopBandDb how far the stop band lies below the pass band, 50 or more
  public static KaiserWindow ofStopBand(double stopBandDb) {
    if (!(stopBandDb >= 50)) {
      throw new IllegalArgumentException("stopBandDb " + stopBandDb + " is below 50");
    }
    return new KaiserWindow(0.1102 * (stopBandDb - 8.7));
  }

  /// How many taps a filter needs.
  ///
  /// @param transition from the end of the pass band to the start of the stop band, as a part of
  ///   half the sample rate
  public static int taps(double stopBandDb, double transition) {
    return (int) Math.ceil((stopBandDb - 7.95) / (2.285 * StrictMath.PI * transition)) + 1;
  }

  /// The height of the window.
  ///
  /// @param place 0 in the middle, -1 and 1 at the ends; beyond them the window is 0
  public double at(double place) {
    return Math.abs(place) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - place * place)) / middle;
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
