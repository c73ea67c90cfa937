package org.soundlathe.engine.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.Curve;

/// A control at one frame: what moves stands where its curve is then.
record MovingControl(Control control, long frame) implements Values {
  /// The values in force at a session frame; frames before the session read as its first.
  static Values at(Control control, long frame) {
    return control.curves().isEmpty()
        ? control.values()
        : new MovingControl(control, Math.max(0, frame));
  }

  @Override
  public double amount(Amount parameter) {
    var curve = curve(parameter);
    return curve == null
        ? control.values().amount(parameter)
        : Math.max(parameter.min(), Math.min(parameter.max(), curve.at(frame)));
  }

  @Override
  public boolean isOn(Toggle parameter) {
    var curve = curve(parameter);
    return curve == null ? control.values().isOn(parameter) : curve.at(frame) >= 0.5;
  }

  @Override
  public String word(Option parameter) {
    var curve = curve(parameter);
    return curve == null
        ? control.values().word(parameter)
        : word(parameter.words(), curve.at(frame));
  }

  @Override
  public String choice(Choice parameter) {
    return control.values().choice(parameter);
  }

  private static String word(List<String> words, double place) {
    return words.get((int) Math.max(0, Math.min(words.size() - 1, Math.rint(place))));
  }

  private @Nullable Curve curve(Parameter parameter) {
    Map<String, Curve> curves = control.curves();
    return curves.get(parameter.name());
  }
}
