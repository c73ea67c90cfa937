package org.soundlathe.session.settings;

import java.util.LinkedHashSet;
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
/// @param strip the id of a track, a bus, a space, the mix or a VCA
/// @param parameter one that such a strip has
public record SettingPath(String strip, Parameter parameter) {
  private static final String LIST = "lathe tracks lists every strip and setting";
  private static final List<String> CHIEF = List.of("kind", "gainDb", "on");

  /// Reads a path as people write it: capitals do not matter, a track may be named as it is shown,
  /// and the beginning of a setting is enough where only one begins so (`kick.delay`), or where
  /// what is meant is its stage's kind, gain or switch (`kick.send.hall`, `kick.gate`,
  /// `kick.insert1`).
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

  /// As [#parse(String, Session)], where the value says which of a stage's settings is meant: `on`
  /// and `off` are for its switch, if it has one (`kick.equalizer3=on`).
  static SettingPath parse(String text, String value, Session session) {
    var word = value.strip().toLowerCase(Locale.ROOT);
    int dot = text.indexOf('.');
    if (dot > 0 && (word.equals("on") || word.equals("off"))) {
      var strip = strip(text.substring(0, dot), session);
      var switches = parametersBelow(strip, text.substring(dot + 1) + ".on", session);
      if (!switches.isEmpty()) {
        return new SettingPath(strip, switches.getFirst());
      }
    }
    return parse(text, session);
  }

  @Override
  public String toString() {
    return strip + "." + parameter.name();
  }

  /// The strip that has this id or, in any spelling, this name.
  ///
  /// @throws NotASetting if there is none
  static String strip(String name, Session session) {
    var ids = Strips.withVcas(session);
    var wanted = StripIds.of(name);
    return Stream.of(name, wanted)
        .filter(ids::contains)
        .findFirst()
        .or(() -> trackNamed(wanted, session))
        .orElseThrow(() ->
            new NotASetting(
                "no track, bus, space or VCA is called \"" + name + "\"",
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
    return Strips.parameters(session, strip).stream()
        .filter(parameter -> isBelow(parameter, text))
        .toList();
  }

  private static boolean isBelow(Parameter parameter, String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return (parameter.name().toLowerCase(Locale.ROOT) + ".").startsWith(lower + ".");
  }

  private static Parameter parameter(String strip, String text, Session session) {
    var named = parametersBelow(strip, text, session);
    return named.size() == 1
        ? named.getFirst()
        : chief(named, text)
            .or(() -> onlyOne(strip, text, session))
            .or(() -> send(strip, text, session))
            .orElseThrow(() -> refusal(strip, text, named, session));
  }

  /// What the name of a stage alone means.
  private static Optional<Parameter> chief(List<Parameter> named, String text) {
    return CHIEF.stream()
        .flatMap(
            last -> named.stream().filter(one -> one.name().equalsIgnoreCase(text + "." + last)))
        .findFirst();
  }

  /// The one setting that begins so, such as `compressor1.threshold`.
  private static Optional<Parameter> onlyOne(String strip, String text, Session session) {
    var lower = text.toLowerCase(Locale.ROOT);
    var all =
        Strips.parameters(session, strip).stream()
            .filter(parameter -> parameter.name().toLowerCase(Locale.ROOT).startsWith(lower))
            .toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /// A send that would lead back to its strip: the refusal of the loop says more than that there is
  /// no such setting.
  private static Optional<Parameter> send(String strip, String text, Session session) {
    return Strips.kind(session, strip).orElseThrow() == Strips.Kind.MIX
        ? Optional.empty()
        : Strips.destinations(session.mixer()).stream()
            .flatMap(destination -> Sends.parameters(destination).stream())
            .filter(one -> isBelow(one, text))
            .findFirst();
  }

  private static NotASetting refusal(
      String strip, String text, List<Parameter> named, Session session) {
    var misplaced = Inserts.misplaced(session.mixer(), strip, text);
    if (misplaced.isPresent()) {
      return misplaced.get();
    }
    var candidates = named.isEmpty() ? Strips.parameters(session, strip) : named;
    var names = new LinkedHashSet<String>();
    candidates.stream().map(Parameter::name).forEach(names::add);
    if (named.isEmpty()) {
      candidates.stream().map(one -> one.name().replaceFirst("\\.[^.]+$", "")).forEach(names::add);
    }
    return new NotASetting(
        strip + (named.isEmpty() ? " has no setting \"" : " has several settings \"") + text + "\"",
        Suggestions.sentence(text, names, LIST));
  }
}
