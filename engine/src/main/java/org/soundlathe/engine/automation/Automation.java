package org.soundlathe.engine.automation;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.engine.plan.Curve;
import org.soundlathe.session.mixer.Lane;

/// From what somebody drew to how the settings of the desk move.
public final class Automation {
  private Automation() {}

  /// The curves of a strip: of every lane that is on and whose setting is known here.
  ///
  /// @param lanes from the name of a setting
  /// @param settings from a name to its setting; empty for a name that only a newer version knows
  public static Map<String, Curve> curves(
      SortedMap<String, Lane> lanes, Function<String, Optional<Parameter>> settings) {
    var curves = new TreeMap<String, Curve>();
    lanes.forEach((name, lane) -> {
      if (lane.isOn()) {
        settings.apply(name).ifPresent(setting -> curves.put(name, curve(setting, lane)));
      }
    });
    return curves;
  }

  /// How a setting moves: numbers without clicks, switches and words in steps.
  static Curve curve(Parameter setting, Lane lane) {
    return setting instanceof Amount amount
        ? RoundedCurve.of(amount, lane.points())
        : lane.ride(setting)::at;
  }
}
