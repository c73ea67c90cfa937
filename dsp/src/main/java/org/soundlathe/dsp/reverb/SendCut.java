package org.soundlathe.dsp.reverb;

/// What a space does not hear of what is sent to it: cuts of 6 dB per octave on both sides.
///
/// @param lowCutHz where the lows are 3 dB down, 10..2000
/// @param highCutHz where the highs are 3 dB down, 2000..20000
public record SendCut(double lowCutHz, double highCutHz) {
  /// The "Abbey Road" cut: no mud and no hiss in the space.
  public static final SendCut ABBEY_ROAD = new SendCut(600, 8_500);

  public SendCut {
    require("lowCutHz", lowCutHz, 10, 2_000);
    require("highCutHz", highCutHz, 2_000, 20_000);
  }

  private static void require(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(name + " " + value + " is outside " + min + ".." + max);
    }
  }
}
