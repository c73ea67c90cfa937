package org.soundlathe.dsp.rhythm;

/// How hard the beats of a song are struck, to tell beats from what lies half-way between them.
///
/// Drums and basses carry the beat, cymbals divide it: looked at are only the amplitudes below 150
/// Hz and from there to 2.5 kHz, and a beat is struck if it is in one of the two.
final class Accents {
  /// Weak beats between strong ones are struck less than half as hard.
  private static final double WEAK = 0.5;

  private static final int REACH_STEPS = 2;

  private Accents() {}

  /// Whether every other beat is no beat but a subdivision.
  static boolean areEveryOtherBeat(OnsetEnvelope envelope, int[] beats) {
    double[] low = new double[2];
    double[] middle = new double[2];
    for (int beat = 0; beat < beats.length; beat++) {
      low[beat % 2] += strongest(envelope::lowAccent, envelope.size(), beats[beat]);
      middle[beat % 2] += strongest(envelope::middleAccent, envelope.size(), beats[beat]);
    }
    double even = Math.max(share(low, 0), share(middle, 0));
    double odd = Math.max(share(low, 1), share(middle, 1));
    return Math.min(even, odd) < WEAK * Math.max(even, odd);
  }

  private static double share(double[] parts, int which) {
    double sum = parts[0] + parts[1];
    return sum == 0 ? 0 : parts[which] / sum;
  }

  private static double strongest(Accent accent, int size, int step) {
    double strongest = 0;
    for (int i = Math.max(0, step - REACH_STEPS); i <= step + REACH_STEPS && i < size; i++) {
      strongest = Math.max(strongest, accent.at(i));
    }
    return strongest;
  }

  /// What is struck in a step of the envelope.
  private interface Accent {
    float at(int step);
  }
}
