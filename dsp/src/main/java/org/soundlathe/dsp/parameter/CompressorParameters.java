package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of a compressor.
public final class CompressorParameters {
  /// From this ratio on nothing passes the threshold.
  public static final double LIMITING_RATIO = 100;

  public static final Toggle ON =
      new Toggle("compressor.on", false, "Evens out loud and soft passages.");
  public static final Amount THRESHOLD =
      new Amount("compressor.thresholdDb", "dB", -80, 0, -18, "Above which level it turns down.");
  public static final Amount RATIO =
      new Amount(
          "compressor.ratio",
          ":1",
          1,
          LIMITING_RATIO,
          3,
          "How many dB more come in for one dB more that goes out; at 100 it limits.");
  public static final Amount KNEE =
      new Amount(
          "compressor.kneeDb", "dB", 0, 36, 6, "How wide around the threshold it sets in softly.");
  public static final Amount RANGE =
      new Amount("compressor.rangeDb", "dB", 0, 80, 80, "The most that it ever turns down.");
  public static final Amount ATTACK =
      new Amount(
          "compressor.attackMs", "ms", 0.5, 300, 10, "How soon it has gone 63 % of the way down.");
  public static final Amount RELEASE =
      new Amount(
          "compressor.releaseMs", "ms", 20, 5_000, 150, "How soon it has come 63 % of the way up.");
  public static final Option RELEASE_MODE =
      new Option(
          "compressor.releaseMode",
          List.of("set", "programme"),
          "set",
          "Whether long loud passages come back slower than single hits.");
  public static final Amount LOOK_AHEAD =
      new Amount(
          "compressor.lookAheadMs", "ms", 0, 10, 0, "How long before a sound it begins to move.");
  public static final Amount MAKE_UP =
      new Amount("compressor.makeUpDb", "dB", -24, 36, 0, "Gain after it.");
  public static final Amount MIX =
      new Amount(
          "compressor.mixPercent", "%", 0, 100, 100, "How much of the result is compressed.");

  private static final List<Parameter> ALL =
      Stream.concat(
              Stream.of(
                  ON,
                  THRESHOLD,
                  RATIO,
                  KNEE,
                  RANGE,
                  ATTACK,
                  RELEASE,
                  RELEASE_MODE,
                  LOOK_AHEAD,
                  MAKE_UP,
                  MIX),
              KeyParameters.of("compressor").stream())
          .toList();

  private CompressorParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
