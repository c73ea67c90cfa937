package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Scene;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.name.StripIds;
import org.soundlathe.session.track.Track;

/// A wish about a scene: `scene.verse=store`, `recall` or `none`.
///
/// A recall brings the whole console back: buses, returns, VCAs, settings, automation. What is
/// locked now stays as it is, and so do tracks that came after the scene was stored.
///
/// @param name as written
/// @param value as written
record Scenes(String name, String value) {
  private static final String HEAD = "scene";

  /// Reads a wish; empty where it is about something else.
  static Optional<Scenes> parse(String path, String value, Session session) {
    int dot = path.indexOf('.');
    if (dot < 0 || dot == path.length() - 1 || !path.substring(0, dot).equalsIgnoreCase(HEAD)) {
      return Optional.empty();
    }
    var name = path.substring(dot + 1).strip();
    return Building.isSetting(HEAD, name, session)
        ? Optional.empty()
        : Optional.of(new Scenes(name, value));
  }

  Session grant(Session session) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "store" -> store(session);
      case "recall" -> recall(session, existing(session));
      case "none" -> session.withScenes(others(session, existing(session).id()));
      default ->
          throw new NotAValue(
              "the scene " + name + " cannot be \"" + value + "\"", "write store, recall or none");
    };
  }

  private Session store(Session session) {
    var id = StripIds.of(name);
    if (id.isEmpty()) {
      throw new NotASetting(
          "\"" + name + "\" has no letter or digit", "give the scene a name, such as verse");
    }
    var tracks = session.tracks().stream().map(Track::id).collect(Collectors.toSet());
    var scenes = new ArrayList<>(others(session, id));
    scenes.add(new Scene(id, name, tracks, session.mixer()));
    return session.withScenes(scenes);
  }

  private static List<Scene> others(Session session, String id) {
    return session.scenes().stream().filter(scene -> !scene.id().equals(id)).toList();
  }

  private Scene existing(Session session) {
    var id = StripIds.of(name);
    return session
        .scene(id)
        .orElseThrow(() ->
            new NotASetting(
                "there is no scene \"" + name + "\"",
                Suggestions.sentence(
                    id,
                    session.scenes().stream().map(Scene::id).toList(),
                    "lathe tracks SESSION --scenes lists them; scene."
                        + name
                        + "=store makes one")));
  }

  private static Session recall(Session session, Scene scene) {
    var recalled = session.withMixer(scene.mixer());
    var late = new HashSet<String>();
    session.tracks().stream()
        .map(Track::id)
        .filter(id -> !scene.tracks().contains(id))
        .forEach(late::add);
    var now = session.mixer();
    Mixer mixer = scene.mixer();
    for (var strip : now.settings().entrySet()) {
      var id = strip.getKey();
      for (var entry : strip.getValue().entrySet()) {
        boolean stays =
            late.contains(id)
                ? names(recalled, entry.getKey(), entry.getValue())
                : entry.getValue().locked() && Strips.kind(recalled, id).isPresent();
        mixer = stays ? mixer.with(id, entry.getKey(), entry.getValue()) : mixer;
      }
    }
    for (var strip : now.automation().entrySet()) {
      var id = strip.getKey();
      for (var entry : strip.getValue().entrySet()) {
        boolean isLocked = entry.getValue().locked() && Strips.kind(recalled, id).isPresent();
        mixer =
            late.contains(id) || isLocked
                ? mixer.with(id, entry.getKey(), entry.getValue())
                : mixer;
      }
    }
    return session.withMixer(mixer);
  }

  /// Whether what a setting names exists on the console; a setting that names nothing is well.
  private static boolean names(Session console, String parameter, Setting setting) {
    return Strips.find(parameter)
        .map(known ->
            !(known instanceof Choice choice)
                || Choices.trouble(console, choice, setting.value().toString()).isEmpty())
        .orElse(true);
  }
}
