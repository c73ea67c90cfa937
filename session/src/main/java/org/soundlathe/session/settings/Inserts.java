package org.soundlathe.session.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Place;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.mixer.Mixer;

/// What can be set in the inserts of a strip: it depends on what stands in them.
final class Inserts {
  private static final List<Option> KINDS =
      numbers()
          .mapToObj(number -> StripParameters.insert(number).here(EffectParameters.KIND))
          .toList();

  private Inserts() {}

  /// What stands in an insert.
  ///
  /// @param number 1..4
  static String kind(Mixer mixer, String strip, int number) {
    return mixer.word(strip, kind(number));
  }

  /// The settings that an insert's kind brings with it; none for a parameter that is no kind.
  static List<Parameter> below(Mixer mixer, String strip, Parameter parameter) {
    return numbers()
        .filter(number -> parameter.equals(kind(number)))
        .boxed()
        .findFirst()
        .map(number -> settings(number, kind(mixer, strip, number)))
        .orElse(List.of());
  }

  /// The refusal of a setting that exists for another kind of insert than the one that stands
  /// there; empty where the text means nothing of an insert.
  static Optional<NotASetting> misplaced(Mixer mixer, String strip, String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return numbers()
        .filter(number -> lower.startsWith("insert" + number + "."))
        .boxed()
        .findFirst()
        .flatMap(
            number -> kindThatHas(number, lower).map(kind -> refusal(mixer, strip, number, kind)));
  }

  private static NotASetting refusal(Mixer mixer, String strip, int number, String wanted) {
    var kind = kind(mixer, strip, number);
    var insert = "insert " + number + " of " + strip;
    return new NotASetting(
        kind.equals(EffectParameters.NONE)
            ? insert + " is empty"
            : insert + " is \"" + kind + "\", not \"" + wanted + "\"",
        "set " + strip + "." + kind(number).name() + "=" + wanted + " first");
  }

  private static Optional<String> kindThatHas(int number, String lower) {
    return EffectParameters.KIND.words().stream()
        .filter(kind ->
            settings(number, kind).stream()
                .anyMatch(setting -> setting.name().toLowerCase(Locale.ROOT).startsWith(lower)))
        .findFirst();
  }

  private static List<Parameter> settings(int number, String kind) {
    Place insert = StripParameters.insert(number);
    return EffectParameters.of(kind).stream().map(insert::here).toList();
  }

  private static Option kind(int number) {
    return KINDS.get(number - 1);
  }

  private static IntStream numbers() {
    return IntStream.rangeClosed(1, StripParameters.INSERTS);
  }
}
