package org.soundlathe.dsp.equalizer;

import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.parameter.EqualizerParameters;

/// One band of an equaliser.
///
/// @param on whether it is heard
/// @param frequencyHz 10..20000
/// @param q 0.1..40, of a shelf 0.1..2; no effect on a tilt and the gentle passes
/// @param gainDb -24..24; no effect on shapes without a gain
public record Band(boolean on, Shape shape, double frequencyHz, double q, double gainDb) {
  /// Passes every bit.
  public static final Band OFF = new Band(false, Shape.BELL, 1_000, 1, 0);

  public Band {
    EqualizerParameters.FREQUENCY.check(frequencyHz);
    checkQ(shape, q);
    EqualizerParameters.GAIN.check(gainDb);
  }

  /// Whether it changes the sound.
  boolean isHeard() {
    return on && !(shape.hasGain() && gainDb == 0);
  }

  static void checkQ(Shape shape, double q) {
    boolean isShelf = shape == Shape.LOW_SHELF || shape == Shape.HIGH_SHELF;
    (isShelf ? EqualizerParameters.SHELF_Q : EqualizerParameters.Q).check(q);
  }
}
