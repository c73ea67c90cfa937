package org.soundlathe.demo.string;

import java.util.Locale;
import org.soundlathe.demo.tone.Dice;

/// What a guitarist plays on, and through what it is recorded.
public enum Rig {
  /// A small amplifier, set a little differently for each take.
  COMBO,
  /// The small amplifier with everything turned up, as leads are played.
  LEAD,
  /// A large amplifier and a dynamic microphone.
  STACK,
  /// The large amplifier and a ribbon microphone.
  RIBBON,
  CLEAN,
  /// The box between guitar and amplifier.
  DIRECT,
  ACOUSTIC,
  /// An acoustic guitar with thin strings an octave higher.
  HIGH_STRUNG;

  /// The rig of a word in the tables: `high-strung`.
  public static Rig of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  StringBody strings() {
    return this == ACOUSTIC || this == HIGH_STRUNG ? StringBody.ACOUSTIC : StringBody.GUITAR;
  }

  double semitones() {
    return this == HIGH_STRUNG ? 12.0 : 0.0;
  }

  Amplifier amplifier(Dice dice) {
    return switch (this) {
      case COMBO -> Amplifier.combo(dice.between(5.0, 9.0), dice.signed());
      case LEAD -> Amplifier.combo(14.0, 2.0);
      case STACK -> Amplifier.stack(18.0);
      case RIBBON -> Amplifier.stack(18.0).throughRibbon();
      case CLEAN -> Amplifier.combo(1.2, 1.5);
      case DIRECT -> Amplifier.direct();
      case ACOUSTIC, HIGH_STRUNG -> Amplifier.wood();
    };
  }
}
