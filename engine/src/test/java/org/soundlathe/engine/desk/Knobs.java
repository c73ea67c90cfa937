package org.soundlathe.engine.desk;

import java.util.Map;
import java.util.TreeMap;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.Values;

/// Settings by name, for plans made by hand.
record Knobs(Map<String, Object> set) implements Values {
  static Knobs none() {
    return new Knobs(Map.of());
  }

  static Knobs of(String name, Object value) {
    return none().with(name, value);
  }

  Knobs with(String name, Object value) {
    var more = new TreeMap<>(set);
    more.put(name, value);
    return new Knobs(more);
  }

  @Override
  public double amount(Amount parameter) {
    return set.get(parameter.name()) instanceof Number number
        ? parameter.check(number.doubleValue())
        : parameter.byDefault();
  }

  @Override
  public boolean isOn(Toggle parameter) {
    return set.get(parameter.name()) instanceof Boolean on ? on : parameter.byDefault();
  }

  @Override
  public String word(Option parameter) {
    return set.get(parameter.name()) instanceof String word ? word : parameter.byDefault();
  }

  @Override
  public String choice(Choice parameter) {
    return set.get(parameter.name()) instanceof String word ? word : parameter.byDefault();
  }
}
