package org.soundlathe.dsp.parameter;

import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings in force of one strip or one stage; what nobody has set reads as its default.
public interface Values {
  /// Nothing is set.
  Values DEFAULTS =
      new Values() {
        @Override
        public double amount(Amount parameter) {
          return parameter.byDefault();
        }

        @Override
        public boolean isOn(Toggle parameter) {
          return parameter.byDefault();
        }

        @Override
        public String word(Option parameter) {
          return parameter.byDefault();
        }

        @Override
        public String choice(Choice parameter) {
          return parameter.byDefault();
        }
      };

  double amount(Amount parameter);

  boolean isOn(Toggle parameter);

  String word(Option parameter);

  String choice(Choice parameter);

  /// The same, each parameter read by the name that it has in this place: see [Place].
  default Values at(Place place) {
    var all = this;
    return new Values() {
      @Override
      public double amount(Amount parameter) {
        return all.amount(place.here(parameter));
      }

      @Override
      public boolean isOn(Toggle parameter) {
        return all.isOn(place.here(parameter));
      }

      @Override
      public String word(Option parameter) {
        return all.word(place.here(parameter));
      }

      @Override
      public String choice(Choice parameter) {
        return all.choice(place.here(parameter));
      }
    };
  }
}
