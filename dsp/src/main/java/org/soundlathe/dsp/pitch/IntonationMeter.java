package org.soundlathe.dsp.pitch;

import java.util.Optional;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.DoubleSeries;

/// Follows the notes of one sound and tells how far they lie beside the equal temperament.
///
/// Each look counts as an arrow on a circle of one semitone; the mean of the arrows has a direction
/// (the tuning) and a length (how far they agree), so that notes a quarter-tone off are no trouble.
public final class IntonationMeter implements Meter {
  private static final int LOOKS_PER_SECOND = 5;

  /// In less than this nobody has played a note.
  private static final double LEAST_SECONDS = 1;

  private final Tuner tuner;
  private final DoubleSeries hertz = new DoubleSeries();

  /// @param sampleRateHz 8000..384000
  public IntonationMeter(int sampleRateHz) {
    tuner = new Tuner(sampleRateHz, LOOKS_PER_SECOND, this::note);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    tuner.measure(block, offset, frames);
  }

  /// The tuning of what was measured so far; nothing where less than a second of it has a pitch.
  ///
  /// @param referenceHz the frequency of A4, above 0
  public Optional<Intonation> intonation(double referenceHz) {
    double seconds = hertz.size() * tuner.stepSeconds();
    if (seconds < LEAST_SECONDS) {
      return Optional.empty();
    }
    double along = 0;
    double across = 0;
    for (int look = 0; look < hertz.size(); look++) {
      Note note = Note.nearest(hertz.at(look), referenceHz);
      double turn = 2 * StrictMath.PI * note.cents(hertz.at(look), referenceHz) / 100;
      along += StrictMath.cos(turn);
      across += StrictMath.sin(turn);
    }
    double cents = 50 * StrictMath.atan2(across, along) / StrictMath.PI;
    double agreement = Math.sqrt(along * along + across * across) / hertz.size();
    return Optional.of(new Intonation(cents, agreement, seconds));
  }

  private void note() {
    if (tuner.isVoiced()) {
      hertz.add(tuner.hertz());
    }
  }
}
