package org.soundlathe.delivery.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.loudness.LoudnessMeter;

/// The same stretch of every sound that is compared.
record Excerpts(Excerpt before, Excerpt after, Optional<Excerpt> master) {
  /// Before, after and, if there is one, master.
  List<Excerpt> all() {
    var all = new ArrayList<>(List.of(before, after));
    master.ifPresent(all::add);
    return all;
  }

  Excerpts at(int sampleRateHz) {
    return new Excerpts(
        before.at(sampleRateHz),
        after.at(sampleRateHz),
        master.map(sound -> sound.at(sampleRateHz)));
  }

  /// The loudness and peak of an excerpt.
  static LevelMatch.Measured measure(Excerpt excerpt) {
    var meter = new LoudnessMeter(excerpt.sampleRateHz(), Excerpt.CHANNELS);
    meter.measure(excerpt.sound(), 0, excerpt.lengthFrames());
    return new LevelMatch.Measured(meter.integratedLufs(), excerpt.peak());
  }

  /// The largest sample of "after minus before" at these gains, linear.
  double differencePeak(double beforeGain, double afterGain) {
    var peak = 0.0;
    for (var channel = 0; channel < Excerpt.CHANNELS; channel++) {
      for (var frame = 0; frame < after.lengthFrames(); frame++) {
        var difference =
            after.sound()[channel][frame] * afterGain - before.sound()[channel][frame] * beforeGain;
        peak = Math.max(peak, Math.abs(difference));
      }
    }
    return peak;
  }
}
