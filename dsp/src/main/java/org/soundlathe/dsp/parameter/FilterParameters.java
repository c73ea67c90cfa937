package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of cuts and crossovers.
public final class FilterParameters {
  public static final Toggle LOW_CUT =
      new Toggle("cut.lowsOn", false, "Takes away what lies below a corner.");
  public static final Toggle HIGH_CUT =
      new Toggle("cut.highsOn", false, "Takes away what lies above a corner.");
  public static final Amount CUTOFF =
      new Amount("cut.cutoffHz", "Hz", 10, 20_000, 1_000, "Where the sound is 3 dB down.");
  public static final Option SLOPE =
      new Option(
          "cut.slopeDbPerOctave",
          List.of("6", "12", "18", "24", "30", "36", "42", "48"),
          "12",
          "How steeply the sound falls beyond the corner, in dB per octave.");
  public static final Amount CROSSOVER_CORNER =
      new Amount(
          "crossover.cornerHz", "Hz", 20, 20_000, 1_000, "Where one band gives way to the next.");
  public static final Option CROSSOVER_SLOPE =
      new Option(
          "crossover.slopeDbPerOctave",
          List.of("12", "24", "48"),
          "24",
          "How steeply the bands fall off, in dB per octave.");

  private static final List<Parameter> ALL =
      List.of(LOW_CUT, HIGH_CUT, CUTOFF, SLOPE, CROSSOVER_CORNER, CROSSOVER_SLOPE);

  private FilterParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }

  public static Optional<Parameter> find(String name) {
    return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
