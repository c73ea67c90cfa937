package org.soundlathe.dsp.series;

import java.util.Arrays;

/// The value below which a share of a set lies.
public final class Percentile {
  private Percentile() {}

  /// The nearest-rank percentile: the value at rank rint-up((n - 1) · percent / 100) of the sorted
  /// set, as EBU Tech 3342 takes it; NaN for an empty set.
  ///
  /// @param percent 0..100; 50 is the median
  public static double of(double[] values, double percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[rank(sorted.length, percent)];
  }

  /// As [#of(double\[\], double)] for floats.
  public static double of(float[] values, double percent) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[rank(sorted.length, percent)];
  }

  private static int rank(int count, double percent) {
    return (int) Math.floor((count - 1) * percent / 100 + 0.5);
  }
}
