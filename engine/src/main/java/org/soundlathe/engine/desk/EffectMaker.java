package org.soundlathe.engine.desk;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.Values;

/// Makes what stands in inserts and behind returns.
@FunctionalInterface
public interface EffectMaker {
  /// @param kind a word of [org.soundlathe.dsp.parameter.EffectParameters]
  /// @param values the settings by the effect's own names
  /// @return an effect whose latency is a multiple of 64 frames
  Effect make(String kind, Spec spec, Values values);
}
