package org.soundlathe.engine.effect;

import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Values;

/// From the word of an option to the case of an enum: both stand in the same order, as the tests of
/// the kernels say.
final class Words {
  private Words() {}

  static <E extends Enum<E>> E choose(Values values, Option option, E[] cases) {
    return cases[option.words().indexOf(values.word(option))];
  }
}
