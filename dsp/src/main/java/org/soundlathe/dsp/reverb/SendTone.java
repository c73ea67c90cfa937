package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.parameter.ReturnParameters;

/// What a space hears of what is sent to it: cuts of 6 dB per octave on both sides, and shelves.
///
/// @param lowCutHz where the lows are 3 dB down, 10..2000
/// @param highCutHz where the highs are 3 dB down, 1000..20000
/// @param lowShelfHz where the low shelf has half its gain in dB, 40..2000
/// @param lowShelfDb gain of the lows, -30..12
/// @param highShelfHz where the high shelf has half its gain in dB, 1000..16000
/// @param highShelfDb gain of the highs, -30..12
public record SendTone(
    double lowCutHz,
    double highCutHz,
    double lowShelfHz,
    double lowShelfDb,
    double highShelfHz,
    double highShelfDb) {
  /// All but the rumble.
  public static final SendTone OPEN = cut(10, 20_000);

  /// The "Abbey Road" cut: no mud and no hiss in the space.
  public static final SendTone ABBEY_ROAD = cut(600, 8_500);

  public SendTone {
    ReturnParameters.LOW_CUT.check(lowCutHz);
    ReturnParameters.HIGH_CUT.check(highCutHz);
    ReturnParameters.LOW_SHELF.check(lowShelfHz);
    ReturnParameters.LOW_SHELF_GAIN.check(lowShelfDb);
    ReturnParameters.HIGH_SHELF.check(highShelfHz);
    ReturnParameters.HIGH_SHELF_GAIN.check(highShelfDb);
  }

  /// Cuts on both sides and no shelves.
  public static SendTone cut(double lowCutHz, double highCutHz) {
    return new SendTone(
        lowCutHz,
        highCutHz,
        ReturnParameters.LOW_SHELF.byDefault(),
        0,
        ReturnParameters.HIGH_SHELF.byDefault(),
        0);
  }

  boolean hasShelves() {
    return lowShelfDb != 0 || highShelfDb != 0;
  }
}
