package org.soundlathe.mixing.intake;

import java.util.List;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.plan.MixPlan;

/// Mutes what must not play beside its own alternative.
public final class Alternates {
  /// The step's name in the moves.
  public static final String STAGE = "alternates";

  private Alternates() {}

  public static void plan(List<Alternate> alternates, MixPlan plan) {
    for (var alternate : alternates) {
      plan.set(
          alternate.id(),
          STAGE,
          StripParameters.MUTE,
          true,
          new MixPlan.Reason(
              alternate.reason(),
              "likeness to what plays instead, 0..1",
              Math.abs(alternate.correlation()),
              0,
              0.8));
    }
  }
}
