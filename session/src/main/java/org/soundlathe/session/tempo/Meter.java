package org.soundlathe.session.tempo;

/// How fast it goes and what is counted.
///
/// @param beatsPerMinute of the beats that are counted, 10..999 in steps of 0.001
/// @param beatsPerBar 1..64, the upper number of the signature
/// @param beatUnit 1, 2, 4 … 64, the lower number: which note a beat is
public record Meter(double beatsPerMinute, int beatsPerBar, int beatUnit) {
  private static final double MIN_BPM = 10;
  private static final double MAX_BPM = 999;
  private static final int MOST = 64;
  static final int STEPS_PER_BPM = 1_000;

  public Meter {
    if (!(beatsPerMinute >= MIN_BPM && beatsPerMinute <= MAX_BPM)) {
      throw new IllegalArgumentException(
          "a tempo of " + beatsPerMinute + " beats a minute is outside 10..999");
    }
    beatsPerMinute = Math.rint(beatsPerMinute * STEPS_PER_BPM) / STEPS_PER_BPM;
    if (beatsPerBar < 1 || beatsPerBar > MOST) {
      throw new IllegalArgumentException(beatsPerBar + " beats a bar is outside 1..64");
    }
    if (beatUnit < 1 || beatUnit > MOST || Integer.bitCount(beatUnit) != 1) {
      throw new IllegalArgumentException("a beat cannot be 1/" + beatUnit + ": 1, 2, 4 … 64");
    }
  }

  /// Thousandths of a beat a minute.
  long steps() {
    return (long) Math.rint(beatsPerMinute * STEPS_PER_BPM);
  }
}
