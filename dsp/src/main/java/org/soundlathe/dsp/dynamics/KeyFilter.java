package org.soundlathe.dsp.dynamics;

import java.util.List;
import org.soundlathe.dsp.equalizer.Band;
import org.soundlathe.dsp.equalizer.Equalizer;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.parameter.KeyParameters;

/// Which part of the key a stage hears.
///
/// @param lowCutHz below which it is deaf, 20..10000; 20 is off
/// @param highCutHz above which it is deaf, 100..20000; 20000 is off
/// @param tiltDb how far highs are lifted and lows lowered around 1 kHz, -12..12
public record KeyFilter(double lowCutHz, double highCutHz, double tiltDb) {
  /// Hears everything.
  public static final KeyFilter OFF = new KeyFilter(20, 20_000, 0);

  // Butterworth: 12 dB per octave, 3 dB down at the corner.
  private static final double Q = Math.sqrt(0.5);
  private static final double TILT_AROUND_HZ = 1_000;

  public KeyFilter {
    KeyParameters.LOW_CUT.check(lowCutHz);
    KeyParameters.HIGH_CUT.check(highCutHz);
    KeyParameters.TILT.check(tiltDb);
  }

  /// The same as the bands of an equaliser.
  Equalizer.Settings bands() {
    return new Equalizer.Settings(
        List.of(
            new Band(lowCutHz > KeyParameters.LOW_CUT.min(), Shape.HIGH_PASS, lowCutHz, Q, 0),
            new Band(highCutHz < KeyParameters.HIGH_CUT.max(), Shape.LOW_PASS, highCutHz, Q, 0),
            new Band(true, Shape.TILT, TILT_AROUND_HZ, Q, tiltDb)));
  }
}
