package org.soundlathe.dsp.filter;

/// What the sample and the two states of a state-variable filter add to the next states and to the
/// output; `[strip]` each.
///
/// ```
/// rest    = x - second
/// first'  = turn · rest + keep · first
/// second' = (second + turn · first) + fall · rest
/// y       = direct · x + (ofFirst · first + ofSecond · second)
/// ```
final class Mix {
  // Added to any number, or times a positive one, it leaves or gives the same bits, those of -0
  // too.
  private static final double NOTHING = -0.0;

  final double[] turn;
  final double[] keep;
  final double[] fall;
  final double[] direct;
  final double[] ofFirst;
  final double[] ofSecond;

  Mix(int strips) {
    turn = new double[strips];
    keep = new double[strips];
    fall = new double[strips];
    direct = new double[strips];
    ofFirst = new double[strips];
    ofSecond = new double[strips];
  }

  /// Passes the sample, whatever its bits, and leaves states of 0 there.
  void pass(int strip) {
    turn[strip] = 0;
    keep[strip] = 0;
    fall[strip] = 0;
    direct[strip] = 1;
    ofFirst[strip] = NOTHING;
    ofSecond[strip] = NOTHING;
  }

  /// @param presence how much of the filter is heard, 0..1; the rest passes as it is
  void set(int strip, Section section, double presence) {
    double a1 = 1 / (1 + section.g * (section.g + section.k));
    double a2 = section.g * a1;
    double a3 = section.g * a2;
    double high = section.high;
    double band = section.band - section.k * high;
    double low = section.low - high;
    turn[strip] = 2 * a2;
    keep[strip] = 2 * a1 - 1;
    fall[strip] = 2 * a3;
    direct[strip] = 1 + presence * ((high - 1) + (band * a2 + low * a3));
    ofFirst[strip] = presence * (band * a1 + low * a2);
    ofSecond[strip] = presence * (low - (band * a2 + low * a3));
  }

  void copy(int strip, Mix from) {
    turn[strip] = from.turn[strip];
    keep[strip] = from.keep[strip];
    fall[strip] = from.fall[strip];
    direct[strip] = from.direct[strip];
    ofFirst[strip] = from.ofFirst[strip];
    ofSecond[strip] = from.ofSecond[strip];
  }

  /// What lies between two neighbours of a table.
  ///
  /// @param part 0 for the entry, 1 for the next
  void between(int strip, Mix table, int entry, double part) {
    turn[strip] = between(table.turn, entry, part);
    keep[strip] = between(table.keep, entry, part);
    fall[strip] = between(table.fall, entry, part);
    direct[strip] = between(table.direct, entry, part);
    ofFirst[strip] = between(table.ofFirst, entry, part);
    ofSecond[strip] = between(table.ofSecond, entry, part);
  }

  private static double between(double[] values, int entry, double part) {
    return values[entry] + part * (values[entry + 1] - values[entry]);
  }

  /// No change from one frame to the next.
  void rest(int strip) {
    turn[strip] = NOTHING;
    keep[strip] = NOTHING;
    fall[strip] = NOTHING;
    direct[strip] = NOTHING;
    ofFirst[strip] = NOTHING;
    ofSecond[strip] = NOTHING;
  }

  /// The change of each frame that leads from one mix to another in so many frames.
  void lead(int strip, Mix from, Mix to, int frames) {
    turn[strip] = (to.turn[strip] - from.turn[strip]) / frames;
    keep[strip] = (to.keep[strip] - from.keep[strip]) / frames;
    fall[strip] = (to.fall[strip] - from.fall[strip]) / frames;
    direct[strip] = (to.direct[strip] - from.direct[strip]) / frames;
    ofFirst[strip] = (to.ofFirst[strip] - from.ofFirst[strip]) / frames;
    ofSecond[strip] = (to.ofSecond[strip] - from.ofSecond[strip]) / frames;
  }

  /// One frame further on the way that another mix says.
  void advance(Mix step) {
    add(turn, step.turn);
    add(keep, step.keep);
    add(fall, step.fall);
    add(direct, step.direct);
    add(ofFirst, step.ofFirst);
    add(ofSecond, step.ofSecond);
  }

  /// The same for one strip.
  void advance(int strip, Mix step) {
    turn[strip] += step.turn[strip];
    keep[strip] += step.keep[strip];
    fall[strip] += step.fall[strip];
    direct[strip] += step.direct[strip];
    ofFirst[strip] += step.ofFirst[strip];
    ofSecond[strip] += step.ofSecond[strip];
  }

  private static void add(double[] values, double[] steps) {
    for (int l = 0; l < values.length; l++) {
      values[l] += steps[l];
    }
  }
}
