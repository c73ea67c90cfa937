package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;

/// The settings of a spring reverberation.
public final class SpringParameters {
  public static final Amount DECAY =
      new Amount("spring.decaySeconds", "s", 0.3, 8, 2, "How long the springs ring, T60.");
  public static final Amount LENGTH =
      new Amount(
          "spring.lengthMs", "ms", 25, 80, 45, "How long the lows need to the far end and back.");
  public static final Amount DRIP =
      new Amount(
          "spring.dripPercent",
          "%",
          0,
          100,
          60,
          "How far each echo is drawn out into a chirp: the drip of surf guitars.");
  public static final Amount TONE =
      new Amount(
          "spring.toneHz", "Hz", 1_500, 6_000, 4_000, "Above this the springs hardly carry sound.");
  public static final Amount SHAKE =
      new Amount(
          "spring.shakePercent", "%", 0, 100, 20, "How far the echoes wander between the springs.");

  private static final List<Parameter> ALL = List.of(DECAY, LENGTH, DRIP, TONE, SHAKE);

  private SpringParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
