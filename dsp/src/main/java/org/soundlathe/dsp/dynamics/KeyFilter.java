package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.filter.Cut;
import org.soundlathe.dsp.filter.Slope;
import org.soundlathe.dsp.parameter.KeyParameters;

/// Which part of the key a stage hears.
///
/// @param lowCutHz below which it is deaf, 20..10000; 20 is off
/// @param highCutHz above which it is deaf, 100..20000; 20000 is off
/// @param tiltDb how far highs are lifted and lows lowered around 1 kHz, -12..12
public record KeyFilter(double lowCutHz, double highCutHz, double tiltDb) {
  /// Hears everything.
  public static final KeyFilter OFF = new KeyFilter(20, 20_000, 0);

  public KeyFilter {
    KeyParameters.LOW_CUT.check(lowCutHz);
    KeyParameters.HIGH_CUT.check(highCutHz);
    KeyParameters.TILT.check(tiltDb);
  }

  Cut.Settings cut() {
    return new Cut.Settings(
        new Cut.Edge(lowCutHz > KeyParameters.LOW_CUT.min(), lowCutHz, Slope.DB_12),
        new Cut.Edge(highCutHz < KeyParameters.HIGH_CUT.max(), highCutHz, Slope.DB_12));
  }
}
