package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of an expander or gate.
public final class GateParameters {
  public static final Toggle ON = new Toggle("gate.on", false, "Turns down what is between notes.");
  public static final Option ACTION =
      new Option(
          "gate.action",
          List.of("gate", "duck"),
          "gate",
          "Whether it turns down while the key is soft, or while it is loud.");
  public static final Amount THRESHOLD =
      new Amount("gate.thresholdDb", "dB", -100, 0, -40, "From which level on it opens.");
  public static final Amount RATIO =
      new Amount(
          "gate.ratio",
          ":1",
          1,
          100,
          2,
          "How many dB softer goes out what is 1 dB further below the threshold.");
  public static final Amount RANGE =
      new Amount("gate.rangeDb", "dB", 0, 100, 20, "The most that it ever turns down.");
  public static final Amount HYSTERESIS =
      new Amount(
          "gate.hysteresisDb", "dB", 0, 24, 4, "How far below the threshold an open one closes.");
  public static final Amount ATTACK =
      new Amount(
          "gate.attackMs", "ms", 0.5, 300, 2, "How soon it has gone 63 % of the way to open.");
  public static final Amount HOLD =
      new Amount("gate.holdMs", "ms", 10, 2_000, 50, "How long it stays open after the sound.");
  public static final Amount RELEASE =
      new Amount(
          "gate.releaseMs", "ms", 1, 5_000, 150, "How soon it has gone 63 % of the way to shut.");
  public static final Amount LOOK_AHEAD =
      new Amount("gate.lookAheadMs", "ms", 0, 10, 0, "How long before a sound it begins to open.");

  private static final List<Parameter> ALL =
      Stream.concat(
              Stream.of(
                  ON,
                  ACTION,
                  THRESHOLD,
                  RATIO,
                  RANGE,
                  HYSTERESIS,
                  ATTACK,
                  HOLD,
                  RELEASE,
                  LOOK_AHEAD),
              KeyParameters.of("gate").stream())
          .toList();

  private GateParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
