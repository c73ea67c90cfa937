package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of the stereo tools, beside the pan and width of the strip.
public final class StereoParameters {
  public static final Option PAN_LAW =
      new Option(
          "pan.law",
          List.of("-3 dB", "-4.5 dB", "-6 dB", "balance"),
          "-3 dB",
          "How far a mono sound is turned down in the centre; balance leaves it there.");
  public static final Amount DUAL_LEFT =
      new Amount("dualPan.leftPosition", "%", -100, 100, -100, "Where the left side stands.");
  public static final Amount DUAL_RIGHT =
      new Amount("dualPan.rightPosition", "%", -100, 100, 100, "Where the right side stands.");
  public static final Option DUAL_LAW = PAN_LAW.named("dualPan.law");
  public static final Toggle MONO_MAKER = new Toggle("monoMaker.on", false, "Makes the lows mono.");
  public static final Amount MONO_CORNER =
      new Amount("monoMaker.cornerHz", "Hz", 20, 500, 120, "Below it the sound is mono.");
  public static final Option HAAS_SIDE =
      new Option("haas.side", List.of("left", "right"), "right", "The side that comes later.");
  public static final Amount HAAS_DELAY =
      new Amount("haas.delayMs", "ms", 0, 40, 12, "How much later; above 30 ms it is an echo.");
  public static final Amount HAAS_GAIN =
      new Amount("haas.gainDb", "dB", -24, 6, 0, "The level of the side that comes later.");

  private static final List<Parameter> ALL =
      List.of(
          PAN_LAW,
          DUAL_LEFT,
          DUAL_RIGHT,
          DUAL_LAW,
          MONO_MAKER,
          MONO_CORNER,
          HAAS_SIDE,
          HAAS_DELAY,
          HAAS_GAIN);

  private StereoParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
