package org.soundlathe.dsp.equalizer;

import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.parameter.EqualizerParameters;

/// A band whose gain moves with the level of its own part of the spectrum.
///
/// Above the threshold the gain leaves `gainDb` towards `gainDb + rangeDb`: by `1 - 1 / ratio` of
/// what the level lies above, and never further than the range.
///
/// @param on off, the strip passes bit for bit
/// @param shape a bell or a shelf
/// @param frequencyHz 10..20000
/// @param q 0.1..40, of a shelf 0.1..2
/// @param gainDb below the threshold, -24..24
/// @param rangeDb -24..24: negative takes away what is too loud, positive lifts it further
/// @param thresholdDb -90..0: the mean-square level of the band, a full-scale sine being -3.01 dB
/// @param ratio 1..100
/// @param attackMs 1..500, in which 1 - 1/e of the way is gone after the level rose
/// @param releaseMs 5..5000, the same after it fell
public record DynamicBand(
    boolean on,
    Shape shape,
    double frequencyHz,
    double q,
    double gainDb,
    double rangeDb,
    double thresholdDb,
    double ratio,
    double attackMs,
    double releaseMs) {
  /// Passes every bit.
  public static final DynamicBand OFF =
      new DynamicBand(false, Shape.BELL, 1_000, 1, 0, 0, 0, 1, 10, 100);

  public DynamicBand {
    if (shape != Shape.BELL && shape != Shape.LOW_SHELF && shape != Shape.HIGH_SHELF) {
      throw new IllegalArgumentException(shape + " has no dynamic form: a bell or a shelf has");
    }
    EqualizerParameters.FREQUENCY.check(frequencyHz);
    Band.checkQ(shape, q);
    EqualizerParameters.GAIN.check(gainDb);
    EqualizerParameters.RANGE.check(rangeDb);
    EqualizerParameters.THRESHOLD.check(thresholdDb);
    EqualizerParameters.RATIO.check(ratio);
    EqualizerParameters.ATTACK.check(attackMs);
    EqualizerParameters.RELEASE.check(releaseMs);
  }

  /// As equal, without a box around each number.
  boolean isLike(DynamicBand other) {
    return on == other.on
        && shape == other.shape
        && frequencyHz == other.frequencyHz
        && q == other.q
        && gainDb == other.gainDb
        && rangeDb == other.rangeDb
        && thresholdDb == other.thresholdDb
        && ratio == other.ratio
        && attackMs == other.attackMs
        && releaseMs == other.releaseMs;
  }

  /// The filter that the band listens through: what a bell or shelf acts on.
  Shape ear() {
    return switch (shape) {
      case LOW_SHELF -> Shape.LOW_PASS;
      case HIGH_SHELF -> Shape.HIGH_PASS;
      default -> Shape.BAND_PASS;
    };
  }
}
