package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of a de-esser.
public final class DeEsserParameters {
  public static final Toggle ON = new Toggle("deEsser.on", false, "Softens sharp s sounds.");
  public static final Amount FREQUENCY =
      new Amount(
          "deEsser.frequencyHz", "Hz", 1_000, 16_000, 6_000, "Above which the s sounds lie.");
  public static final Option MEASURE =
      new Option(
          "deEsser.measure",
          List.of("part", "level"),
          "part",
          "Whether the threshold is a level, or a part of the whole sound's level.");
  public static final Amount THRESHOLD =
      new Amount(
          "deEsser.thresholdDb", "dB", -80, 0, -12, "From which level of the highs on it works.");
  public static final Amount RATIO =
      new Amount(
          "deEsser.ratio",
          ":1",
          1,
          100,
          4,
          "How many dB more s come in for one dB more that goes out; at 100 it limits.");
  public static final Amount RANGE =
      new Amount("deEsser.rangeDb", "dB", 0, 24, 6, "The most that it takes off the highs.");
  public static final Amount ATTACK =
      new Amount(
          "deEsser.attackMs", "ms", 0.5, 50, 1, "How soon it has gone 63 % of the way down.");
  public static final Amount RELEASE =
      new Amount(
          "deEsser.releaseMs", "ms", 20, 500, 60, "How soon it has come 63 % of the way up.");

  private static final List<Parameter> ALL =
      List.of(ON, FREQUENCY, MEASURE, THRESHOLD, RATIO, RANGE, ATTACK, RELEASE);

  private DeEsserParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
