package org.soundlathe.paperwork.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// The value of one setting: a number (in the setting's unit), a word or a switch.
public sealed interface Value {
  /// A finite number in the unit of its setting.
  record Numeric(double number) implements Value {
    public Numeric {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("a setting must be a finite number, not " + number);
      }
    }

    @Override
    public Object json() {
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? (Object) (long) number
          : number;
    }

    @Override
    public String toString() {
      return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
  }

  /// A word, such as the name of a bus.
  record Word(String text) implements Value {
    @Override
    public Object json() {
      return text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /// On or off.
  record Switch(boolean on) implements Value {
    @Override
    public Object json() {
      return on;
    }

    @Override
    public String toString() {
      return on ? "on" : "off";
    }
  }

  /// The plain JSON value: a number, a string or a boolean.
  @JsonValue
  Object json();

  static Value of(double number) {
    return new Numeric(number);
  }

  static Value of(String text) {
    return new Word(text);
  }

  static Value of(boolean on) {
    return new Switch(on);
  }

  /// From a plain JSON value.
  ///
  /// @throws IllegalArgumentException for anything but a finite number, a string or a boolean
  @JsonCreator
  static Value ofJson(Object json) {
    return switch (json) {
      case Number number -> new Numeric(number.doubleValue());
      case String text -> new Word(text);
      case Boolean on -> new Switch(on);
      default -> throw new IllegalArgumentException("not a setting's value: " + json);
    };
  }
}
