package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;

/// The settings of what a compressor or gate listens to; they stand below its name, such as
/// `gate.key.lowCutHz`.
public final class KeyParameters {
  public static final Option SOURCE =
      new Option("key.source", List.of("own", "other"), "own", "Whether another sound moves it.");
  public static final Option DETECTOR =
      new Option(
          "key.detector",
          List.of("peak", "rms"),
          "peak",
          "Whether peaks count or the power over 10 ms.");
  public static final Option LINK =
      new Option(
          "key.link",
          List.of("loudest", "average"),
          "loudest",
          "What linked channels hear of one another.");
  public static final Amount LOW_CUT =
      new Amount(
          "key.lowCutHz", "Hz", 20, 10_000, 20, "Below which it is deaf, 12 dB/oct; 20 is off.");
  public static final Amount HIGH_CUT =
      new Amount(
          "key.highCutHz",
          "Hz",
          100,
          20_000,
          20_000,
          "Above which it is deaf, 12 dB/oct; 20000 is off.");
  public static final Amount TILT =
      new Amount(
          "key.tiltDb", "dB", -12, 12, 0, "How much better it hears the highs than the lows.");

  private KeyParameters() {}

  /// The same settings with the name of their stage before their own.
  static List<Parameter> of(String stage) {
    return List.of(
        below(stage, SOURCE),
        below(stage, DETECTOR),
        below(stage, LINK),
        below(stage, LOW_CUT),
        below(stage, HIGH_CUT),
        below(stage, TILT));
  }

  private static Option below(String stage, Option option) {
    return new Option(
        stage + "." + option.name(), option.words(), option.byDefault(), option.help());
  }

  private static Amount below(String stage, Amount amount) {
    return new Amount(
        stage + "." + amount.name(),
        amount.unit(),
        amount.min(),
        amount.max(),
        amount.byDefault(),
        amount.help());
  }
}
