package org.soundlathe.session.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.track.AudioPath;

/// What a setting that names something of the session may name.
final class Choices {
  private Choices() {}

  /// What is wrong with a name; empty where nothing is. No name stands for none, where the setting
  /// allows that.
  static Optional<NotAValue> trouble(Session session, Choice choice, String name) {
    if (name.isEmpty() && choice.byDefault().isEmpty()) {
      return Optional.empty();
    }
    if (isFile(choice)) {
      return AudioPath.isInside(name)
          ? Optional.empty()
          : Optional.of(
              new NotAValue(
                  "\"" + name + "\" does not lie in the session folder",
                  "copy the file into the session's audio folder and name it, such as"
                      + " audio/church.wav"));
    }
    var names = names(session, choice);
    return names.contains(name) ? Optional.empty() : Optional.of(unknown(choice, name, names));
  }

  static boolean isFile(Choice choice) {
    return choice.name().endsWith(EffectParameters.RESPONSE.name());
  }

  /// What the setting names, in plain words.
  static String what(Choice choice) {
    return choice.name().equals(StripParameters.BUS.name())
        ? "bus"
        : choice.name().equals(StripParameters.VCA.name()) ? "VCA" : "strip";
  }

  private static List<String> names(Session session, Choice choice) {
    var mixer = session.mixer();
    return switch (what(choice)) {
      case "bus" ->
          Stream.concat(mixer.buses().stream().map(Bus::id), Stream.of(Bus.MIX)).sorted().toList();
      case "VCA" -> mixer.vcas().stream().map(Vca::id).sorted().toList();
      default -> Strips.ids(session);
    };
  }

  private static NotAValue unknown(Choice choice, String name, List<String> names) {
    var what = what(choice);
    var all =
        names.isEmpty()
            ? "make one first: " + what.toLowerCase(Locale.ROOT) + "." + name + "=new"
            : "there are: " + String.join(", ", names);
    return new NotAValue(
        "there is no " + what + " \"" + name + "\"", Suggestions.sentence(name, names, all));
  }
}
