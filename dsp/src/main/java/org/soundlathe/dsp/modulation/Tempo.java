package org.soundlathe.dsp.modulation;

import org.soundlathe.dsp.parameter.ModulationParameters;

/// Lets a rate follow the tempo of the song.
///
/// @param tempoBpm quarter notes a minute, 20..400
public record Tempo(double tempoBpm) {
  public Tempo {
    ModulationParameters.TEMPO.check(tempoBpm);
  }

  /// The rate whose cycle lasts so many quarter notes: 1 a quarter, 0.5 an eighth, 0.75 a dotted
  /// eighth, 1.0 / 3 an eighth triplet.
  ///
  /// @param beatsPerCycle 1/16..64
  public double rateHz(double beatsPerCycle) {
    return tempoBpm / 60 / ModulationParameters.BEATS.check(beatsPerCycle);
  }
}
