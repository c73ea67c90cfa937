package org.soundlathe.dsp.parameter;

import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// A place on the strip that a stage can stand in, such as the second compressor or the first
/// insert: it gives the stage's settings their names there.
///
/// @param first replaces the first part of a name, as in `compressor2.ratio`; or is put before it
/// @param isBefore whether it is put before the whole name, as in `insert1.echo.timeMs`
public record Place(String first, boolean isBefore) {
  /// One of several alike: the stage's own name becomes `first`.
  public static Place numbered(String first) {
    return new Place(first, false);
  }

  /// A place that takes any stage: names stand below it.
  public static Place below(String first) {
    return new Place(first, true);
  }

  public Amount here(Amount parameter) {
    return parameter.named(name(parameter));
  }

  public Toggle here(Toggle parameter) {
    return parameter.named(name(parameter));
  }

  public Option here(Option parameter) {
    return parameter.named(name(parameter));
  }

  public Choice here(Choice parameter) {
    return parameter.named(name(parameter));
  }

  public Parameter here(Parameter parameter) {
    return parameter.named(name(parameter));
  }

  private String name(Parameter parameter) {
    var name = parameter.name();
    return first + (isBefore ? "." + name : name.substring(name.indexOf('.')));
  }
}
