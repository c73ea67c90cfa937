package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;

/// The settings of a microphone's character and of the pre-amplifier behind it.
public final class MicrophoneParameters {
  public static final Option TYPE =
      new Option(
          "microphone.type",
          List.of(
              "measuring",
              "large-condenser",
              "small-condenser",
              "ribbon",
              "moving-coil",
              "vocal",
              "tube"),
          "large-condenser",
          "Flat; airy; even; soft and round; firm for drums and amplifiers; for the stage; silky.");
  public static final Amount DISTANCE =
      new Amount(
          "microphone.distanceCm",
          "cm",
          2,
          300,
          30,
          "From the source: the nearer, the more low end, but for the measuring one.");
  public static final Amount OFF_AXIS =
      new Amount(
          "microphone.offAxisDegrees", "°", 0, 90, 0, "How far it looks past the source: duller.");

  public static final Option PREAMPLIFIER =
      new Option(
          "preamplifier.type",
          List.of("clean", "transformer", "tube"),
          "transformer",
          "Nothing; iron that rounds the lows; a tube that adds even overtones.");
  public static final Amount DRIVE =
      new Amount("preamplifier.driveDb", "dB", 0, 24, 6, "How hard it is driven.");
  public static final Amount OUTPUT =
      new Amount("preamplifier.outputDb", "dB", -24, 24, 0, "The level behind it.");

  private static final List<Parameter> MICROPHONE = List.of(TYPE, DISTANCE, OFF_AXIS);
  private static final List<Parameter> PREAMPLIFIERS = List.of(PREAMPLIFIER, DRIVE, OUTPUT);

  private MicrophoneParameters() {}

  public static List<Parameter> microphone() {
    return MICROPHONE;
  }

  public static List<Parameter> preamplifier() {
    return PREAMPLIFIERS;
  }
}
