package org.soundlathe.dsp.parameter;

import java.util.List;

/// One setting: what it is called, its unit, range and default. File format, command line and
/// documentation are derived from it.
public sealed interface Parameter {
  /// The path below its strip, such as `fader.gainDb`.
  String name();

  /// One sentence for a musician.
  String help();

  /// The same setting elsewhere, such as the threshold of the second compressor of a strip.
  Parameter named(String newName);

  /// A number with a unit and a range.
  record Amount(String name, String unit, double min, double max, double byDefault, String help)
      implements Parameter {
    public Amount {
      if (!(min <= byDefault && byDefault <= max)) {
        throw new IllegalArgumentException(name + ": default " + byDefault + " is out of range");
      }
    }

    @Override
    public Amount named(String newName) {
      return new Amount(newName, unit, min, max, byDefault, help);
    }

    /// @throws SettingOutOfRange if the value is not a number in min..max
    public double check(double value) {
      if (!(value >= min && value <= max)) {
        throw new SettingOutOfRange(this, value);
      }
      return value;
    }
  }

  /// On or off.
  record Toggle(String name, boolean byDefault, String help) implements Parameter {
    @Override
    public Toggle named(String newName) {
      return new Toggle(newName, byDefault, help);
    }
  }

  /// One word out of a list that never changes, such as a pan law.
  record Option(String name, List<String> words, String byDefault, String help)
      implements Parameter {
    public Option {
      words = List.copyOf(words);
      if (!words.contains(byDefault)) {
        throw new IllegalArgumentException(name + ": default " + byDefault + " is no choice");
      }
    }

    @Override
    public Option named(String newName) {
      return new Option(newName, words, byDefault, help);
    }
  }

  /// One name out of those that exist in the session, such as a bus.
  record Choice(String name, String byDefault, String help) implements Parameter {
    @Override
    public Choice named(String newName) {
      return new Choice(newName, byDefault, help);
    }
  }
}
