package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of one band of an equaliser, still or dynamic, and of a matched curve.
public final class EqualizerParameters {
  public static final Toggle ON = new Toggle("equalizer.on", false, "Whether the band is heard.");
  public static final Option SHAPE =
      new Option(
          "equalizer.shape",
          List.of(
              "bell",
              "low-shelf",
              "high-shelf",
              "tilt",
              "notch",
              "all-pass",
              "band-pass",
              "low-pass",
              "high-pass",
              "gentle-low-pass",
              "gentle-high-pass"),
          "bell",
          "What the band does around its frequency.");
  public static final Amount FREQUENCY =
      new Amount("equalizer.frequencyHz", "Hz", 10, 20_000, 1_000, "Where the band acts.");
  public static final Amount Q =
      new Amount("equalizer.q", "", 0.1, 40, 1, "How narrow the band is; 1.4 is an octave.");
  public static final Amount SHELF_Q =
      new Amount(
          "equalizer.shelfQ", "", 0.1, 2, 0.7, "How steeply a shelf rises; above 0.7 it rings.");
  public static final Amount GAIN =
      new Amount("equalizer.gainDb", "dB", -24, 24, 0, "How much the band lifts or lowers.");
  public static final Amount RANGE =
      new Amount(
          "dynamicEqualizer.rangeDb",
          "dB",
          -24,
          24,
          -6,
          "How far the gain moves at most when the band is loud: down (negative) or up.");
  public static final Amount THRESHOLD =
      new Amount(
          "dynamicEqualizer.thresholdDb", "dB", -90, 0, -30, "The band level that moves the gain.");
  public static final Amount RATIO =
      new Amount(
          "dynamicEqualizer.ratio",
          "",
          1,
          100,
          2,
          "How hard it moves: at 2, half of what lies above the threshold.");
  public static final Amount ATTACK =
      new Amount(
          "dynamicEqualizer.attackMs", "ms", 1, 500, 10, "How fast it answers a louder band.");
  public static final Amount RELEASE =
      new Amount(
          "dynamicEqualizer.releaseMs", "ms", 5, 5_000, 150, "How fast it lets go afterwards.");
  public static final Amount MATCH_AMOUNT =
      new Amount(
          "match.amountPercent", "%", 0, 100, 50, "How much of the difference is made up for.");
  public static final Amount MATCH_RANGE =
      new Amount("match.rangeDb", "dB", 0, 24, 6, "How far the curve goes up or down at most.");
  public static final Amount MATCH_SMOOTHING =
      new Amount(
          "match.smoothingOctaves", "oct", 0.33, 3, 1, "How broad the strokes of the curve are.");

  private static final List<Parameter> ALL =
      List.of(
          ON,
          SHAPE,
          FREQUENCY,
          Q,
          SHELF_Q,
          GAIN,
          RANGE,
          THRESHOLD,
          RATIO,
          ATTACK,
          RELEASE,
          MATCH_AMOUNT,
          MATCH_RANGE,
          MATCH_SMOOTHING);

  private EqualizerParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }

  public static Optional<Parameter> find(String name) {
    return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
