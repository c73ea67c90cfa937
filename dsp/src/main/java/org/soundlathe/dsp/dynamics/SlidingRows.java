package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// The greatest or the sum of the last rows `[strip]`, for all strips at a time.
///
/// Rows come in laps of the window's length. At the end of a lap its rows are joined from the last
/// to the first, so that any window is one join of a rest of the old lap and a part of the new one:
/// three joins a row, and a sum that never drifts.
// M. van Herk, "A fast algorithm for local minimum and maximum filters on rectangular and octagonal
// kernels", Pattern Recognition Letters 13 (1992); J. Gil and M. Werman (1993).
final class SlidingRows {
  private final Join join;
  private final double[][] lap;
  private final double[] recent;
  private final double[] window;
  private int at;

  private interface Join {
    void join(double[] a, double[] b, double[] joined);
  }

  private SlidingRows(Join join, int rows, int strips) {
    this.join = join;
    lap = new double[rows][strips];
    recent = new double[strips];
    window = new double[strips];
  }

  /// Of values that are 0 or more.
  static SlidingRows maximum(int rows, int strips) {
    return new SlidingRows(SlidingRows::greater, rows, strips);
  }

  static SlidingRows sum(int rows, int strips) {
    return new SlidingRows(SlidingRows::plus, rows, strips);
  }

  void add(double[] row) {
    System.arraycopy(row, 0, lap[at], 0, recent.length);
    join.join(recent, row, recent);
    at++;
    if (at < lap.length) {
      join.join(recent, lap[at], window);
    } else {
      System.arraycopy(recent, 0, window, 0, recent.length);
      for (int i = lap.length - 2; i >= 0; i--) {
        join.join(lap[i], lap[i + 1], lap[i]);
      }
      Arrays.fill(recent, 0);
      at = 0;
    }
  }

  /// Lets a row go by unheard; what was there before must be forgotten before the next.
  void skip() {
    at = at + 1 < lap.length ? at + 1 : 0;
  }

  /// What the last rows make together, per strip.
  double[] window() {
    return window;
  }

  void reset() {
    forget();
    at = 0;
  }

  /// Makes all rows 0, but keeps the place in the lap: a sum is rounded the same wherever it began.
  void forget() {
    for (double[] row : lap) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(recent, 0);
    Arrays.fill(window, 0);
  }

  private static void greater(double[] a, double[] b, double[] joined) {
    for (int i = 0; i < joined.length; i++) {
      joined[i] = Math.max(a[i], b[i]);
    }
  }

  private static void plus(double[] a, double[] b, double[] joined) {
    for (int i = 0; i < joined.length; i++) {
      joined[i] = a[i] + b[i];
    }
  }
}
