package org.soundlathe.dsp.rhythm;

/// The time from beat to beat, as the rhythm repeats itself.
///
/// @param steps the period in steps of the envelope; 0 where nothing repeats
/// @param confidence how much of the rhythm repeats after one period or half of it, 0..1
record BeatPeriod(double steps, double confidence) {
  /// People tap along near 120 beats a minute; the prior is one octave wide.
  private static final double PREFERRED_SECONDS = 0.5;

  private static final double PRIOR_OCTAVES = 1;
  private static final double SHORTEST_SECONDS = 0.3;
  private static final double LONGEST_SECONDS = 1.2;

  /// How much the repetition after 1, 2, 3 and 4 periods counts.
  private static final double[] MULTIPLES = {1, 0.5, 0.25, 0.25};

  /// Finds the period of a rhythm whose mean is 0.
  static BeatPeriod of(double[] rhythm, double stepsPerSecond) {
    int longest = (int) Math.ceil(LONGEST_SECONDS * stepsPerSecond);
    double[] repeats = autocorrelation(rhythm, longest * MULTIPLES.length + 1);
    int best = 0;
    double highest = 0;
    for (int lag = (int) (SHORTEST_SECONDS * stepsPerSecond); lag <= longest; lag++) {
      double score = score(repeats, lag) * prior(lag / stepsPerSecond);
      if (score > highest) {
        highest = score;
        best = lag;
      }
    }
    return best == 0
        ? new BeatPeriod(0, 0)
        : new BeatPeriod(refined(repeats, best), Math.max(0, Math.min(1, repeats[best])));
  }

  /// The period of twice the length, or this one where that is too slow for a beat.
  BeatPeriod doubled(double[] rhythm, double stepsPerSecond) {
    double steps = 2 * steps();
    int lag = (int) Math.rint(steps);
    return steps > LONGEST_SECONDS * stepsPerSecond
        ? this
        : new BeatPeriod(
            steps, Math.max(confidence, Math.min(1, autocorrelation(rhythm, lag)[lag])));
  }

  private static double score(double[] repeats, int lag) {
    double score = 0;
    for (int i = 0; i < MULTIPLES.length; i++) {
      score += MULTIPLES[i] * repeats[lag * (i + 1)];
    }
    return score;
  }

  private static double prior(double seconds) {
    double octaves = StrictMath.log(seconds / PREFERRED_SECONDS) / StrictMath.log(2);
    return StrictMath.exp(-0.5 * (octaves / PRIOR_OCTAVES) * (octaves / PRIOR_OCTAVES));
  }

  /// Looks for the top near four periods, which tells one period four times as finely.
  private static double refined(double[] repeats, int lag) {
    int top = 4 * lag;
    for (int at = 4 * lag - 3; at <= 4 * lag + 3 && at < repeats.length; at++) {
      top = repeats[at] > repeats[top] ? at : top;
    }
    return repeats[top] > 0 ? top / 4.0 : lag;
  }

  /// The mean product with the rhythm `lag` steps later, 1 at lag 0.
  private static double[] autocorrelation(double[] rhythm, int longest) {
    double[] result = new double[longest + 1];
    for (int lag = 0; lag <= longest && lag < rhythm.length; lag++) {
      double sum = 0;
      for (int i = lag; i < rhythm.length; i++) {
        sum += rhythm[i] * rhythm[i - lag];
      }
      result[lag] = sum;
    }
    double energy = result[0];
    for (int lag = 0; lag <= longest; lag++) {
      result[lag] = energy == 0 ? 0 : result[lag] / energy;
    }
    return result;
  }
}
