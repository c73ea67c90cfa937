package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;

/// The settings of the guitar amplifier and its cabinet.
public final class AmplifierParameters {
  public static final Option VOICING =
      new Option(
          "amplifier.voicing",
          List.of("clean", "crunch", "lead"),
          "crunch",
          "One, two or three stages of gain.");
  public static final Amount GAIN =
      new Amount("amplifier.gainDb", "dB", 0, 40, 12, "How hard the last stage is driven.");
  public static final Amount BASS =
      new Amount("amplifier.bassPercent", "%", 0, 100, 50, "The bass knob.");
  public static final Amount MIDDLE =
      new Amount("amplifier.middlePercent", "%", 0, 100, 50, "The middle knob.");
  public static final Amount TREBLE =
      new Amount("amplifier.treblePercent", "%", 0, 100, 50, "The treble knob.");
  public static final Amount SAG =
      new Amount(
          "amplifier.sagPercent", "%", 0, 100, 30, "How far the supply gives way to a loud chord.");
  public static final Option CABINET =
      new Option(
          "amplifier.cabinet",
          List.of("open", "closed", "none"),
          "closed",
          "Open at the back (airy), closed (dark and tight), or none.");
  public static final Amount OUTPUT =
      new Amount("amplifier.outputDb", "dB", -24, 24, 0, "The level after the cabinet.");

  private static final List<Parameter> ALL =
      List.of(VOICING, GAIN, BASS, MIDDLE, TREBLE, SAG, CABINET, OUTPUT);

  private AmplifierParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
