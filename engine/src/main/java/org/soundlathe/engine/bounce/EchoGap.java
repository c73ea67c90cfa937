package org.soundlathe.engine.bounce;

import java.util.Set;
import org.soundlathe.dsp.parameter.DelayParameters;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.StripPlan;

/// For how long the tail of a desk can be silent and then sound again.
final class EchoGap {
  private static final Set<String> ECHOES = Set.of("echo", "tape-echo");

  /// More than the longest pre-delay and what lies between early reflections.
  private static final double SPACE_SECONDS = 0.5;

  private EchoGap() {}

  static int frames(DeskPlan plan) {
    double delayFrames = 0;
    boolean echoes = false;
    for (var strip : plan.strips()) {
      if (strip.kind() != StripPlan.Kind.TRACK) {
        delayFrames = Math.max(delayFrames, strip.control().values().amount(StripParameters.DELAY));
      }
      echoes |= echoes(strip);
    }
    double seconds = SPACE_SECONDS + (echoes ? longestEchoMs() / 1_000 : 0);
    return (int) Math.ceil(delayFrames + seconds * plan.sampleRateHz());
  }

  private static double longestEchoMs() {
    return DelayParameters.TIME.max() + DelayParameters.OFFSET.max();
  }

  private static boolean echoes(StripPlan strip) {
    var values = strip.control().values();
    for (int number = 1; number <= StripParameters.INSERTS; number++) {
      if (ECHOES.contains(
          values.word(StripParameters.insert(number).here(EffectParameters.KIND)))) {
        return true;
      }
    }
    return strip.kind() == StripPlan.Kind.SPACE
        && ECHOES.contains(values.word(EffectParameters.SPACE_KIND));
  }
}
