package org.soundlathe.dsp.align;

/// How late and how a chirp came back; figures count only where the verdict is CLEAR.
///
/// @param verdict whether the delay may be trusted, and if not, why
/// @param delayFrames how much later it came than it was sent, with a fraction
/// @param polarity whether it came back upside down
/// @param gainDb how loud it came back re what was sent
/// @param likeness how alike what came back is to what was sent, 0..1
/// @param confidence how far the best delay stands above the next best one: 0 no better, 1 alone
/// @param signalToNoiseDb the chirp over everything else that was there while it sounded
/// @param uncertaintyFrames what the noise makes of the delay: one standard deviation by the
///   Cramér-Rao bound; what filters in the way do is not in it
public record RoundTrip(
    Verdict verdict,
    double delayFrames,
    Polarity polarity,
    double gainDb,
    double likeness,
    double confidence,
    double signalToNoiseDb,
    double uncertaintyFrames) {
  static final RoundTrip SILENT =
      new RoundTrip(
          Verdict.SILENT,
          0,
          Polarity.SAME,
          Double.NEGATIVE_INFINITY,
          0,
          0,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  /// What can be said of a delay.
  public enum Verdict {
    /// One copy came back, and nothing else is like it.
    CLEAR,
    /// Nothing but (nearly) silence came back: a cable is missing, or a level is down.
    SILENT,
    /// What came back stands at full scale: the level is too high.
    CLIPPED,
    /// Nothing in what came back stands out: noise, or another sound.
    UNCLEAR,
    /// It came back twice, such as through the cable and through a monitoring path.
    DOUBLED
  }

  public boolean isClear() {
    return verdict == Verdict.CLEAR;
  }
}
