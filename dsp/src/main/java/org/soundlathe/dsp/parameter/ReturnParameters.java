package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;

/// The settings that every reverberation has around what rings: what it hears, when it answers, how
/// wide, and how far it steps back behind the dry sound. The cuts are the "Abbey Road" ones until
/// they are set.
public final class ReturnParameters {
  public static final Amount PRE_DELAY =
      new Amount(
          "return.preDelayMs", "ms", 0, 200, 20, "How long after the dry sound the answer comes.");
  public static final Amount LOW_CUT =
      new Amount(
          "return.lowCutHz", "Hz", 10, 2_000, 600, "Below this the space hears less, 6 dB/oct.");
  public static final Amount HIGH_CUT =
      new Amount(
          "return.highCutHz",
          "Hz",
          1_000,
          20_000,
          8_500,
          "Above this the space hears less, 6 dB/oct.");
  public static final Amount LOW_SHELF =
      new Amount("return.lowShelfHz", "Hz", 40, 2_000, 250, "Corner of the shelf for the lows.");
  public static final Amount LOW_SHELF_GAIN =
      new Amount("return.lowShelfDb", "dB", -30, 12, 0, "How much more of the lows is sent.");
  public static final Amount HIGH_SHELF =
      new Amount(
          "return.highShelfHz", "Hz", 1_000, 16_000, 4_000, "Corner of the shelf for the highs.");
  public static final Amount HIGH_SHELF_GAIN =
      new Amount("return.highShelfDb", "dB", -30, 12, 0, "How much more of the highs is sent.");
  public static final Amount WIDTH =
      new Amount("return.widthPercent", "%", 0, 150, 100, "How wide the answer stands; 0 is mono.");
  public static final Amount DUCK_DEPTH =
      new Amount(
          "return.duckDb", "dB", 0, 24, 0, "How far the answer steps back while the sound plays.");
  public static final Amount DUCK_THRESHOLD =
      new Amount(
          "return.duckThresholdDb",
          "dB",
          -60,
          0,
          -36,
          "Level of the dry sound at which the answer has stepped back half way.");
  public static final Amount DUCK_ATTACK =
      new Amount("return.duckAttackMs", "ms", 5, 500, 20, "How soon the answer steps back.");
  public static final Amount DUCK_RELEASE =
      new Amount("return.duckReleaseMs", "ms", 20, 3_000, 300, "How soon it comes forward again.");

  /// Of an insert only: behind a return the answer stands alone.
  public static final Amount MIX =
      new Amount(
          "return.mixPercent",
          "%",
          0,
          100,
          25,
          "In an insert, from the dry sound alone (0) to the answer alone (100).");

  private static final List<Parameter> ALL =
      List.of(
          PRE_DELAY,
          LOW_CUT,
          HIGH_CUT,
          LOW_SHELF,
          LOW_SHELF_GAIN,
          HIGH_SHELF,
          HIGH_SHELF_GAIN,
          WIDTH,
          DUCK_DEPTH,
          DUCK_THRESHOLD,
          DUCK_ATTACK,
          DUCK_RELEASE);

  private ReturnParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
