package org.soundlathe.dsp.rhythm;

/// Sorts a spectrum into bands that widen with frequency, and bends their power so that soft and
/// loud both count, whatever the gain: the fourth root of a band's mean square.
final class BandEnergies {
  static final int BANDS = 24;

  private static final double LOWEST_HZ = 30;
  private static final double HIGHEST_HZ = 16_000;

  private final int[] edges = new int[BANDS + 1];
  private final double[] bent = new double[BANDS];

  /// @param binHz the width of a bin
  /// @param bins how many bins a spectrum has
  BandEnergies(double binHz, int bins) {
    double ratio = StrictMath.pow(HIGHEST_HZ / LOWEST_HZ, 1.0 / BANDS);
    double edgeHz = LOWEST_HZ;
    edges[0] = 1;
    for (int band = 1; band <= BANDS; band++) {
      edgeHz *= ratio;
      int bin = (int) Math.rint(edgeHz / binHz);
      edges[band] = Math.min(bins, Math.max(edges[band - 1] + 1, bin));
    }
  }

  /// How many bands end below a frequency.
  int bandsBelow(double hertz, double binHz) {
    int count = 0;
    while (count < BANDS && edges[count + 1] * binHz <= hertz) {
      count++;
    }
    return count;
  }

  /// The bent power of every band; valid until the next call.
  double[] of(double[] power) {
    for (int band = 0; band < BANDS; band++) {
      double sum = 0;
      for (int bin = edges[band]; bin < edges[band + 1]; bin++) {
        sum += power[bin];
      }
      bent[band] = Math.sqrt(Math.sqrt(sum));
    }
    return bent;
  }
}
