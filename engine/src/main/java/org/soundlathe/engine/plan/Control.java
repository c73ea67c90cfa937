package org.soundlathe.engine.plan;

import java.util.Map;
import org.soundlathe.dsp.parameter.Values;

/// What a strip or a VCA is set to, and what moves.
///
/// @param values in force where nothing moves
/// @param curves from a parameter's name to how it moves; it hides the value
public record Control(Values values, Map<String, Curve> curves) {
  /// Nothing set, nothing moves.
  public static final Control NEUTRAL = new Control(Values.DEFAULTS, Map.of());

  public Control {
    curves = Map.copyOf(curves);
  }
}
