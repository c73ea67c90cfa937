package org.soundlathe.dsp.pitch;

import java.util.Optional;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.Percentile;

/// Where the notes of a sound lie: the fundamental that it has most of the time, and its range.
///
/// @param medianHertz half of the time the fundamental lies below this, 25..1000
/// @param lowHertz 5 % of the time it lies below this
/// @param highHertz 5 % of the time it lies above this
/// @param confidence how exactly the sound repeats itself where it has a pitch, the median, 0.85..1
/// @param voicedShare how much of what sounds has a pitch, 0..1
public record Fundamental(
    double medianHertz, double lowHertz, double highHertz, double confidence, double voicedShare) {
  private static final double OUTER_PERCENT = 5;

  /// The fundamental, or none where less than a second or than a tenth of what sounds has a pitch.
  public static Optional<Fundamental> of(Pitches pitches) {
    return LowestNote.of(pitches).map(lowest -> of(pitches, lowest));
  }

  private static Fundamental of(Pitches pitches, LowestNote lowest) {
    FloatSeries voiced = new FloatSeries();
    for (int step = 0; step < pitches.size(); step++) {
      if (pitches.isVoiced(step)) {
        voiced.add(pitches.hertz(step));
      }
    }
    float[] hertz = voiced.toArray();
    return new Fundamental(
        Percentile.of(hertz, 50),
        lowest.hertz(),
        Percentile.of(hertz, 100 - OUTER_PERCENT),
        lowest.confidence(),
        lowest.voicedShare());
  }
}
