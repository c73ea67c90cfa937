package org.soundlathe.dsp.rhythm;

/// Places beats so that they lie on what begins and keep time.
///
/// Dynamic programming after D. P. W. Ellis, "Beat Tracking by Dynamic Programming", 2007: every
/// step's score is what begins there plus the best earlier beat's score, less a penalty for leaving
/// the period.
final class BeatTracker {
  /// How strictly time is kept, against a rhythm of unit variance; the paper's value.
  private static final double TIGHTNESS = 100;

  private BeatTracker() {}

  /// The steps at which beats lie, in order.
  ///
  /// @param rhythm what begins in every step, of unit variance
  /// @param period 4 steps and up
  static int[] beats(double[] rhythm, double period) {
    double[] score = new double[rhythm.length];
    int[] previous = new int[rhythm.length];
    int nearest = (int) Math.rint(period / 2);
    int farthest = (int) Math.rint(period * 2);
    double[] penalties = penalties(nearest, farthest, period);
    for (int step = 0; step < rhythm.length; step++) {
      double best = 0;
      previous[step] = -1;
      for (int back = nearest; back <= farthest && back <= step; back++) {
        double chained = score[step - back] - penalties[back - nearest];
        if (chained > best) {
          best = chained;
          previous[step] = step - back;
        }
      }
      score[step] = rhythm[step] + best;
    }
    return backwards(score, previous, farthest);
  }

  private static double[] penalties(int nearest, int farthest, double period) {
    double[] penalties = new double[farthest - nearest + 1];
    for (int i = 0; i < penalties.length; i++) {
      double ratio = StrictMath.log((nearest + i) / period);
      penalties[i] = TIGHTNESS * ratio * ratio;
    }
    return penalties;
  }

  private static int[] backwards(double[] score, int[] previous, int farthest) {
    int last = Math.max(0, score.length - farthest / 2);
    for (int step = last; step < score.length; step++) {
      last = score[step] > score[last] ? step : last;
    }
    int count = 0;
    for (int step = last; step >= 0; step = previous[step]) {
      count++;
    }
    int[] beats = new int[count];
    for (int step = last; step >= 0; step = previous[step]) {
      beats[--count] = step;
    }
    return beats;
  }
}
