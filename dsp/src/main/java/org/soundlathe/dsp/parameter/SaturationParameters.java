package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of the saturator and of the exciter.
public final class SaturationParameters {
  public static final Option CURVE =
      new Option(
          "saturation.curve",
          List.of("tape", "tube", "transformer"),
          "tape",
          "Tape rounds peaks off, a tube adds even overtones, a transformer bends the lows.");
  public static final Amount DRIVE =
      new Amount("saturation.driveDb", "dB", 0, 36, 6, "How hard the sound is driven.");
  public static final Amount BIAS =
      new Amount(
          "saturation.biasPercent",
          "%",
          -100,
          100,
          0,
          "Leans the curve to one side: more even overtones.");
  public static final Option TAPE_SPEED =
      new Option(
          "saturation.tapeSpeedIps",
          List.of("7.5", "15", "30"),
          "15",
          "Slow tape is darker, and its bump lies lower.");
  public static final Amount MIX =
      new Amount("saturation.mixPercent", "%", 0, 100, 100, "How much of the driven sound.");
  public static final Amount OUTPUT =
      new Amount("saturation.outputDb", "dB", -24, 24, 0, "The level after the drive.");
  public static final Toggle AUTO_GAIN =
      new Toggle(
          "saturation.autoGain", true, "Takes the drive back, so that only colour is added.");

  public static final Amount EXCITER_CORNER =
      new Amount(
          "exciter.cornerHz", "Hz", 1_000, 12_000, 3_500, "Only what lies above is excited.");
  public static final Amount EXCITER_DRIVE =
      new Amount("exciter.driveDb", "dB", 0, 24, 12, "How dense the new overtones are.");
  public static final Amount EXCITER_EVEN =
      new Amount(
          "exciter.evenPercent", "%", 0, 100, 50, "From odd (edgy) to even (soft) overtones.");
  public static final Amount EXCITER_AMOUNT =
      new Amount("exciter.amountPercent", "%", 0, 100, 20, "How much of them is mixed in.");

  private static final List<Parameter> ALL =
      List.of(
          CURVE,
          DRIVE,
          BIAS,
          TAPE_SPEED,
          MIX,
          OUTPUT,
          AUTO_GAIN,
          EXCITER_CORNER,
          EXCITER_DRIVE,
          EXCITER_EVEN,
          EXCITER_AMOUNT);

  private SaturationParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
