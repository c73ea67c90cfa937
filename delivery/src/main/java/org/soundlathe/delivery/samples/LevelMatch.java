package org.soundlathe.delivery.samples;

import java.util.List;
import org.soundlathe.dsp.unit.Decibels;

/// Brings several sounds to the loudness of the quietest by turning the louder ones down: one
/// constant gain for each, never above 0 dB, so nothing can clip that did not clip before.
///
/// @param gainsDb one for each sound, in the order given
/// @param headroomDb the part of every gain that only keeps peaks below full scale, 0 or less
record LevelMatch(List<Double> gainsDb, double headroomDb) {
  /// The highest sample peak that a sample file is given: full scale less a hair for the decoder.
  static final double CEILING_DBFS = -0.1;

  LevelMatch {
    gainsDb = List.copyOf(gainsDb);
  }

  /// What the meters say of one sound.
  ///
  /// @param integratedLufs minus infinity if there is nothing to hear
  /// @param peak the largest sample, linear
  record Measured(double integratedLufs, double peak) {}

  /// Silence has no loudness: it gets no gain and sets no target.
  static LevelMatch of(List<Measured> sounds) {
    var targetLufs =
        sounds.stream()
            .mapToDouble(Measured::integratedLufs)
            .filter(Double::isFinite)
            .min()
            .orElse(Double.NaN);
    var gainsDb = sounds.stream().map(sound -> matchGainDb(sound, targetLufs)).toList();
    var headroomDb = 0.0;
    for (var i = 0; i < sounds.size(); i++) {
      var peakDbfs = Decibels.ofGain(sounds.get(i).peak()) + gainsDb.get(i);
      headroomDb = Math.min(headroomDb, CEILING_DBFS - peakDbfs);
    }
    var common = headroomDb;
    return new LevelMatch(gainsDb.stream().map(gainDb -> gainDb + common).toList(), common);
  }

  private static double matchGainDb(Measured sound, double targetLufs) {
    return Double.isFinite(sound.integratedLufs()) ? targetLufs - sound.integratedLufs() : 0.0;
  }

  double gainDb(int sound) {
    return gainsDb.get(sound);
  }

  /// The gain as a linear factor, at most 1.
  double gain(int sound) {
    return Decibels.toGain(gainsDb.get(sound));
  }
}
