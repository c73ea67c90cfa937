package org.soundlathe.mastering.release;

/// How far a release master may be pushed: upward until the first of these.
///
/// A fixed loudness target contradicts itself on most mixes (equal-loudness sums of four songs have
/// a PLR of 15 to 19 dB, so -12 LUFS would take 3 to 7 dB of peak reduction); so loudness follows
/// the music.
///
/// @param gainReductionDb of the limiter, mean over the loudest second
/// @param psrDb true peak over loudness in the loudest ten seconds
/// @param loudnessLufs integrated
/// @param ceilingDbtp of every true peak
/// @param rangeLu a wider loudness range than this gets no push at all
public record ReleaseRule(
    double gainReductionDb, double psrDb, double loudnessLufs, double ceilingDbtp, double rangeLu) {
  /// The house's rule.
  public static ReleaseRule standard() {
    return new ReleaseRule(3, 8, -10, -1, 12);
  }
}
