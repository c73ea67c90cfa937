package org.soundlathe.dsp.pitch;

import java.util.Optional;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.Percentile;

/// The lowest note that a track plays: the fifth percentile of its pitch, so that a few wrong steps
/// do not count. A high-pass may lie at 0.7 of it.
///
/// @param hertz 25..1000
/// @param confidence the median confidence of the steps that have a pitch, 0.85..1
/// @param voicedShare how much of what sounds has a pitch, 0..1: near 1 for a bass, little for
///   drums
public record LowestNote(double hertz, double confidence, double voicedShare) {
  private static final double PERCENT = 5;

  /// The lowest note, or none where less than a second or than a tenth of what sounds has a pitch.
  public static Optional<LowestNote> of(Pitches pitches) {
    FloatSeries hertz = new FloatSeries();
    FloatSeries confidence = new FloatSeries();
    int sounding = 0;
    for (int step = 0; step < pitches.size(); step++) {
      sounding += pitches.isSounding(step) ? 1 : 0;
      if (pitches.isVoiced(step)) {
        hertz.add(pitches.hertz(step));
        confidence.add(pitches.confidence(step));
      }
    }
    int voiced = hertz.size();
    if (voiced * PitchTrack.STEP_SECONDS < 1 || voiced * 10L < sounding) {
      return Optional.empty();
    }
    return Optional.of(
        new LowestNote(
            Percentile.of(hertz.toArray(), PERCENT),
            Percentile.of(confidence.toArray(), 50),
            (double) voiced / sounding));
  }
}
