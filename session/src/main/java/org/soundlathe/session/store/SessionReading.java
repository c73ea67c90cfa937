package org.soundlathe.session.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.session.Session;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Scene;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.settings.Rules;
import org.soundlathe.session.track.AsideFile;
import org.soundlathe.session.track.AudioPath;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;
import tools.jackson.databind.JsonNode;

/// A session out of the JSON tree of `session.json`; keys that are not known are passed over. The
/// tree may come from anywhere, so every field is checked.
final class SessionReading {
  private SessionReading() {}

  /// @throws Malformed if the tree is not a session that keeps the [Rules]
  static Session read(JsonNode tree) {
    Session session;
    try {
      session = session(new Fields(tree, ""));
    } catch (IllegalArgumentException e) {
      throw new Malformed("", String.valueOf(e.getMessage()));
    }
    Rules.broken(session)
        .ifPresent(what -> {
          throw new Malformed("", what);
        });
    return session;
  }

  private static Session session(Fields fields) {
    int sampleRateHz = (int) fields.whole("sampleRateHz", 8_000, 384_000);
    return new Session(
        fields.text("title"),
        fields.text("artist", ""),
        fields.text("genre", ""),
        sampleRateHz,
        fields.frames("lengthFrames"),
        fields.each("tracks", SessionReading::track),
        fields.each("aside", SessionReading::aside),
        mixer(fields.object("mixer")),
        fields.each("markers", marker -> new Marker(marker.frames("frame"), marker.text("label"))),
        fields.each("moves", SessionReading::move),
        fields.each("findings", SessionReading::finding),
        scenes(fields),
        fields.node().has("tempo")
            ? Optional.of(TempoForm.read(fields.object("tempo"), sampleRateHz))
            : Optional.empty());
  }

  private static List<Scene> scenes(Fields fields) {
    var scenes = new ArrayList<Scene>();
    if (fields.node().has("scenes")) {
      var all = fields.object("scenes");
      for (var id : all.node().propertyNames()) {
        var scene = all.object(id);
        scenes.add(
            new Scene(
                id,
                scene.text("name"),
                new TreeSet<>(scene.texts("tracks")),
                mixer(scene.object("mixer"))));
      }
    }
    return scenes;
  }

  private static Track track(Fields fields) {
    return new Track(
        fields.text("id"),
        fields.text("name"),
        fields.oneOf("role", Role.values(), Role::word),
        fields.number("roleConfidence"),
        fields.oneOf("roleOrigin", Origin.values(), Origin::word),
        (int) fields.whole("channels", 1, 2),
        fields.texts("sourceFiles"),
        fields.each("clips", TakeForm::clip),
        fields.each("takes", TakeForm::take),
        fields.each("comp", TakeForm::range));
  }

  private static AsideFile aside(Fields fields) {
    return new AsideFile(
        fields.oneOf("kind", AsideFile.Kind.values(), Words::of),
        file(fields),
        fields.text("sourceFile"),
        (int) fields.whole("channels", 1, 400),
        fields.frames("lengthFrames"));
  }

  /// A path that stays inside the session folder, wherever the session came from.
  static String file(Fields fields) {
    var file = fields.text("file");
    if (!AudioPath.isInside(file)) {
      throw fields.malformed("file", "\"" + file + "\" does not lie in the session folder");
    }
    return file;
  }

  private static Mixer mixer(Fields fields) {
    return new Mixer(
        fields.each("buses", bus -> new Bus(bus.text("id"), bus.text("name"))),
        fields.each("spaces", space -> new Space(space.text("id"), space.text("name"))),
        fields.each("vcas", vca -> new Vca(vca.text("id"), vca.text("name"))),
        all(fields.object("settings"), SessionReading::setting),
        fields.node().has("automation")
            ? all(fields.object("automation"), SessionReading::lane)
            : new TreeMap<>());
  }

  /// Strip to setting to what is known of it.
  private static <T> SortedMap<String, SortedMap<String, T>> all(
      Fields strips, Function<Fields, T> read) {
    var all = new TreeMap<String, SortedMap<String, T>>();
    for (var strip : strips.node().propertyNames()) {
      var fields = strips.object(strip);
      var inner = new TreeMap<String, T>();
      fields
          .node()
          .propertyNames()
          .forEach(name -> inner.put(name, read.apply(fields.object(name))));
      all.put(strip, inner);
    }
    return all;
  }

  private static Setting setting(Fields fields) {
    var origin = fields.oneOf("origin", Origin.values(), Origin::word);
    return new Setting(fields.value("value"), origin, fields.fact("locked", false));
  }

  private static Lane lane(Fields fields) {
    return new Lane(
        fields.each("points", SessionReading::point),
        fields.fact("on", true),
        fields.oneOf("origin", Origin.values(), Origin::word),
        fields.fact("locked", false));
  }

  private static Point point(Fields fields) {
    var node = fields.node();
    return new Point(
        fields.frames("frame"),
        fields.value("value"),
        node.has("toNext")
            ? fields.oneOf("toNext", Segment.values(), Segment::word)
            : Segment.LINEAR,
        node.has("bend") ? fields.number("bend") : 0);
  }

  private static Move move(Fields fields) {
    return new Move(
        fields.text("id"),
        fields.text("track"),
        fields.text("stage"),
        fields.text("parameter"),
        fields.value("from"),
        fields.value("to"),
        fields.text("unit"),
        fields.text("reason"),
        fields.text("metric"),
        fields.number("before"),
        fields.number("after"),
        fields.number("confidence"),
        fields.fact("locked", false));
  }

  private static Finding finding(Fields fields) {
    var node = fields.node();
    return new Finding(
        fields.text("code"),
        node.has("track") ? Optional.of(fields.text("track")) : Optional.empty(),
        node.has("atSeconds")
            ? OptionalDouble.of(fields.number("atSeconds"))
            : OptionalDouble.empty(),
        fields.text("message"),
        fields.text("fix"));
  }
}
