package org.soundlathe.session.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.SettingOutOfRange;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.name.StripIds;

/// Values as people write them: `-2`, `-2dB`, `−2,5 dB`, `1.2kHz`, `L30`, `on`, `-inf`.
public final class SettingText {
  private static final List<String> ON = List.of("on", "true", "yes", "1");
  private static final List<String> OFF = List.of("off", "false", "no", "0");
  private static final List<String> CENTRE = List.of("c", "center", "centre", "middle");
  private static final List<String> SHUT = List.of("-inf", "-infinity", "-∞", "off");
  private static final List<String> NOBODY = List.of("none", "off", "own");
  private static final String NUMBER = "[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)";

  private SettingText() {}

  /// Reads a value; whether what it names exists is for the session to say.
  ///
  /// @throws NotAValue with the unit and the range that the setting has
  public static Value parse(Parameter parameter, String text) {
    var plain = text.strip().toLowerCase(Locale.ROOT).replace('−', '-').replace(" ", "");
    return switch (parameter) {
      case Toggle toggle -> Value.of(isOn(toggle, plain, text));
      case Option option -> Value.of(word(option, plain, text));
      case Choice choice -> Value.of(name(choice, text));
      case Amount amount -> Value.of(checked(amount, number(amount, plain, text)));
    };
  }

  private static boolean isOn(Toggle toggle, String plain, String text) {
    if (ON.contains(plain) || OFF.contains(plain)) {
      return ON.contains(plain);
    }
    throw new NotAValue(toggle.name() + " cannot be \"" + text + "\"", "write on or off");
  }

  private static String word(Option option, String plain, String text) {
    for (var word : option.words()) {
      if (word.toLowerCase(Locale.ROOT).equals(plain)) {
        return word;
      }
    }
    throw new NotAValue(
        option.name() + " cannot be \"" + text + "\"",
        "write one of " + String.join(", ", option.words()));
  }

  private static String name(Choice choice, String text) {
    if (choice.byDefault().isEmpty() && NOBODY.contains(text.strip().toLowerCase(Locale.ROOT))) {
      return "";
    }
    if (Choices.isFile(choice)) {
      return text.strip();
    }
    var name = StripIds.of(text);
    if (name.isEmpty()) {
      throw new NotAValue(
          choice.name() + " cannot be \"" + text + "\"",
          "name a " + Choices.what(choice) + " of the session");
    }
    return name;
  }

  private static double number(Amount amount, String plain, String text) {
    return special(amount, plain)
        .orElseGet(() ->
            withUnit(amount, plain)
                .orElseThrow(() ->
                    new NotAValue(
                        amount.name() + " cannot be \"" + text + "\"",
                        "write a number " + range(amount))));
  }

  /// Words that stand for a number: a shut fader, a side of the panorama.
  private static Optional<Double> special(Amount amount, String plain) {
    if (amount.min() == StripParameters.SHUT_DB && SHUT.contains(plain)) {
      return Optional.of(amount.min());
    }
    if (!amount.equals(StripParameters.PAN)) {
      return Optional.empty();
    }
    if (CENTRE.contains(plain)) {
      return Optional.of(0.0);
    }
    var isLeft = plain.startsWith("l") || plain.endsWith("l");
    var isRight = plain.startsWith("r") || plain.endsWith("r");
    var digits = plain.replaceFirst("^(l|r)|(l|r)$", "");
    return isLeft != isRight && digits.matches("\\d+([.,]\\d+)?%?")
        ? withUnit(amount, digits).map(side -> isLeft ? -side : side)
        : Optional.empty();
  }

  private static Optional<Double> withUnit(Amount amount, String plain) {
    var unit = amount.unit().toLowerCase(Locale.ROOT);
    var isKilo = unit.equals("hz") && (plain.endsWith("khz") || plain.endsWith("k"));
    var isSeconds = unit.equals("ms") && plain.matches(".*\\ds");
    var digits = isKilo ? plain.replaceFirst("k(hz)?$", "") : without(plain, unit);
    if (isSeconds) {
      digits = without(plain, "s");
    }
    if (!digits.matches(NUMBER)) {
      return Optional.empty();
    }
    var number = Double.parseDouble(digits.replace(',', '.'));
    return Optional.of(isKilo || isSeconds ? number * 1_000 : number);
  }

  /// A level re full scale may be written as plain dB.
  private static String without(String plain, String unit) {
    var shorter = unit.startsWith("db") && !plain.endsWith(unit) ? "db" : unit;
    return plain.endsWith(shorter) ? plain.substring(0, plain.length() - shorter.length()) : plain;
  }

  private static double checked(Amount amount, double number) {
    if (amount.unit().equals("frames") && number != Math.rint(number)) {
      throw new NotAValue(
          amount.name() + " cannot be " + Value.of(number), "write a whole number of frames");
    }
    try {
      return amount.check(number);
    } catch (SettingOutOfRange e) {
      throw new NotAValue(String.valueOf(e.getMessage()), "write a number " + range(amount));
    }
  }

  private static String range(Amount amount) {
    return ("from "
            + Value.of(amount.min())
            + " to "
            + Value.of(amount.max())
            + " "
            + amount.unit())
        .strip();
  }
}
