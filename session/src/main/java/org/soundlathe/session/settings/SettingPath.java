package org.soundlathe.session.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.name.StripIds;
import org.soundlathe.session.track.Track;

/// One knob of the console: `kick.fader.gainDb`.
///
/// @param strip the id of a track, a bus, a space or the mix
/// @param parameter one that such a strip has
public record SettingPath(String strip, Parameter parameter) {
  private static final String LIST = "lathe tracks lists every strip and setting";

  /// Reads a path as people write it: capitals do not matter, a track may be named as it is shown,
  /// and the beginning of a setting is enough where only one begins so (`kick.fader`).
  ///
  /// @throws NotASetting if the session has no such strip or setting, with the nearest ones
  public static SettingPath parse(String text, Session session) {
    var dot = text.indexOf('.');
    if (dot <= 0 || dot == text.length() - 1) {
      throw new NotASetting(
          "\"" + text + "\" is not a setting", "write STRIP.SETTING, such as kick.fader.gainDb");
    }
    var strip = strip(text.substring(0, dot), session);
    return new SettingPath(strip, parameter(strip, text.substring(dot + 1), session));
  }

  @Override
  public String toString() {
    return strip + "." + parameter.name();
  }

  /// The strip that has this id or, in any spelling, this name.
  ///
  /// @throws NotASetting if there is none
  static String strip(String name, Session session) {
    var ids = Strips.ids(session);
    var wanted = StripIds.of(name);
    return Stream.of(name, wanted)
        .filter(ids::contains)
        .findFirst()
        .or(() -> trackNamed(wanted, session))
        .orElseThrow(() ->
            new NotASetting(
                "no track, bus or space is called \"" + name + "\"",
                Suggestions.sentence(name, ids, LIST)));
  }

  private static Optional<String> trackNamed(String wanted, Session session) {
    var named =
        session.tracks().stream()
            .filter(track -> !wanted.isEmpty() && StripIds.of(track.name()).equals(wanted))
            .map(Track::id)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /// The settings of a strip whose name is the text or begins with it, up to a dot.
  static List<Parameter> parametersBelow(String strip, String text, Session session) {
    var lower = text.toLowerCase(Locale.ROOT);
    return parameters(strip, session).stream()
        .filter(
            parameter -> (parameter.name().toLowerCase(Locale.ROOT) + ".").startsWith(lower + "."))
        .toList();
  }

  private static List<Parameter> parameters(String strip, Session session) {
    return Strips.parameters(Strips.kind(session, strip).orElseThrow());
  }

  private static Parameter parameter(String strip, String text, Session session) {
    var named = parametersBelow(strip, text, session);
    if (named.size() == 1) {
      return named.getFirst();
    }
    var candidates = named.isEmpty() ? parameters(strip, session) : named;
    var names = candidates.stream().map(Parameter::name).toList();
    throw new NotASetting(
        strip + (named.isEmpty() ? " has no setting \"" : " has several settings \"") + text + "\"",
        Suggestions.sentence(text, names, LIST));
  }
}
