package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;

/// The settings of the true-peak limiter.
public final class LimiterParameters {
  public static final Amount CEILING =
      new Amount(
          "limiter.ceilingDbtp", "dBTP", -30, 0, -1, "The highest peak, also between the samples.");
  public static final Amount LOOK_AHEAD =
      new Amount(
          "limiter.lookAheadMs", "ms", 1, 10, 2, "How long before a peak the gain begins to move.");
  public static final Amount RELEASE =
      new Amount(
          "limiter.releaseMs",
          "ms",
          10,
          1_000,
          120,
          "How soon a single hit is over; a dense passage takes eight times as long.");

  private static final List<Parameter> ALL = List.of(CEILING, LOOK_AHEAD, RELEASE);

  private LimiterParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
