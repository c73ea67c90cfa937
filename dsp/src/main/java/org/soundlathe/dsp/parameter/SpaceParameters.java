package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter.Amount;

/// The settings of a shared space (room, hall) beside its return strip.
public final class SpaceParameters {
  public static final Amount DECAY =
      new Amount(
          "space.decaySeconds", "s", 0.1, 10, 1.2, "How long the space rings, T60 at 1 kHz.");
  public static final Amount PRE_DELAY =
      new Amount(
          "space.preDelayMs", "ms", 0, 200, 20, "How long after the dry sound the space answers.");
  public static final Amount DAMPING =
      new Amount(
          "space.dampingPercent", "%", 0, 100, 50, "How much faster the highs die than the lows.");

  private static final List<Parameter> ALL = List.of(DECAY, PRE_DELAY, DAMPING);

  private SpaceParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }

  public static Optional<Parameter> find(String name) {
    return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
