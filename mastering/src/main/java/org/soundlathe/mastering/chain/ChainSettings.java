package org.soundlathe.mastering.chain;

/// What happens to a mix on its way to one master.
///
/// @param gainDb first; -120..120
/// @param sampleRateHz of the master; the rate is converted before the limiter, because a
///   conversion makes peaks of its own
/// @param ceilingDbtp what no true peak passes, -30..0
/// @param limiter whether peaks over the ceiling are held; a premaster for vinyl has none
public record ChainSettings(double gainDb, int sampleRateHz, double ceilingDbtp, Limiter limiter) {
  /// Whether the chain ends in the limiter.
  public enum Limiter {
    ON,
    OFF
  }

  public ChainSettings {
    if (!(gainDb >= -120 && gainDb <= 120)) {
      throw new IllegalArgumentException("gainDb " + gainDb + " is outside -120..120");
    }
    if (!(ceilingDbtp >= -30 && ceilingDbtp <= 0)) {
      throw new IllegalArgumentException(
          "ceilingDbtp " + ceilingDbtp + " is outside -30..0: use -1.0 for streaming");
    }
  }

  public ChainSettings withGainDb(double newGainDb) {
    return new ChainSettings(newGainDb, sampleRateHz, ceilingDbtp, limiter);
  }

  public ChainSettings withCeilingDbtp(double newCeilingDbtp) {
    return new ChainSettings(gainDb, sampleRateHz, newCeilingDbtp, limiter);
  }

  public ChainSettings at(int newSampleRateHz) {
    return new ChainSettings(gainDb, newSampleRateHz, ceilingDbtp, limiter);
  }
}
