package org.soundlathe.session.store;

import java.util.Collection;
import java.util.SortedMap;
import java.util.function.Function;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Scene;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.track.AsideFile;
import org.soundlathe.session.track.Track;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A session as the JSON tree of `session.json`: keys in one order, levels and positions with their
/// unit in the key. [SessionReading] is its inverse.
final class SessionWriting {
  private SessionWriting() {}

  static ObjectNode write(Session session) {
    var tree = Json.object();
    tree.put("schemaVersion", Session.SCHEMA_VERSION);
    tree.put("title", session.title());
    tree.put("artist", session.artist());
    tree.put("genre", session.genre());
    tree.put("sampleRateHz", session.sampleRateHz());
    tree.put("lengthFrames", session.lengthFrames());
    tree.set("tracks", each(session.tracks(), SessionWriting::track));
    tree.set("aside", each(session.aside(), SessionWriting::aside));
    tree.set("mixer", mixer(session.mixer()));
    session.tempo().ifPresent(map -> tree.set("tempo", TempoForm.write(map)));
    tree.set("markers", each(session.markers(), SessionWriting::marker));
    tree.set("moves", each(session.moves(), SessionWriting::move));
    tree.set("findings", each(session.findings(), SessionWriting::finding));
    var scenes = Json.object();
    session.scenes().forEach(scene -> scenes.set(scene.id(), scene(scene)));
    tree.set("scenes", scenes);
    return tree;
  }

  private static ObjectNode track(Track track) {
    var tree = Json.object().put("id", track.id()).put("name", track.name());
    tree.put("role", track.role().word());
    tree.put("roleConfidence", track.roleConfidence());
    tree.put("roleOrigin", track.roleOrigin().word());
    tree.put("channels", track.channels());
    var files = Json.mapper().createArrayNode();
    track.sourceFiles().forEach(files::add);
    tree.set("sourceFiles", files);
    if (track.comp().isEmpty()) {
      tree.set("clips", each(track.clips(), TakeForm::write));
    } else {
      tree.set("comp", each(track.comp(), TakeForm::write));
    }
    if (!track.takes().isEmpty()) {
      tree.set("takes", each(track.takes(), TakeForm::write));
    }
    return tree;
  }

  private static ObjectNode aside(AsideFile aside) {
    return Json.object()
        .put("kind", Words.of(aside.kind()))
        .put("file", aside.file())
        .put("sourceFile", aside.sourceFile())
        .put("channels", aside.channels())
        .put("lengthFrames", aside.lengthFrames());
  }

  private static ObjectNode mixer(Mixer mixer) {
    var tree = Json.object();
    tree.set("buses", each(mixer.buses(), (Bus bus) -> named(bus.id(), bus.name())));
    tree.set("spaces", each(mixer.spaces(), (Space space) -> named(space.id(), space.name())));
    tree.set("vcas", each(mixer.vcas(), (Vca vca) -> named(vca.id(), vca.name())));
    tree.set("settings", all(mixer.settings(), SessionWriting::setting));
    tree.set("automation", all(mixer.automation(), SessionWriting::lane));
    return tree;
  }

  private static ObjectNode scene(Scene scene) {
    var tree = Json.object().put("name", scene.name());
    scene.tracks().forEach(tree.putArray("tracks")::add);
    tree.set("mixer", mixer(scene.mixer()));
    return tree;
  }

  private static ObjectNode named(String id, String name) {
    return Json.object().put("id", id).put("name", name);
  }

  /// Strip to setting to what is known of it.
  private static <T> ObjectNode all(
      SortedMap<String, SortedMap<String, T>> items, Function<T, ObjectNode> write) {
    var strips = Json.object();
    items.forEach((strip, inner) -> {
      var tree = strips.putObject(strip);
      inner.forEach((name, item) -> tree.set(name, write.apply(item)));
    });
    return strips;
  }

  private static ObjectNode setting(Setting setting) {
    var tree = Json.object();
    tree.set("value", value(setting.value()));
    tree.put("origin", setting.origin().word());
    if (setting.locked()) {
      tree.put("locked", true);
    }
    return tree;
  }

  private static ObjectNode lane(Lane lane) {
    var tree = Json.object();
    if (!lane.isOn()) {
      tree.put("on", false);
    }
    tree.put("origin", lane.origin().word());
    if (lane.locked()) {
      tree.put("locked", true);
    }
    tree.set("points", each(lane.points(), SessionWriting::point));
    return tree;
  }

  private static ObjectNode point(Point point) {
    var tree = Json.object().put("frame", point.frame());
    tree.set("value", value(point.value()));
    if (point.toNext() != Segment.LINEAR) {
      tree.put("toNext", point.toNext().word());
    }
    if (point.bend() != 0) {
      tree.put("bend", point.bend());
    }
    return tree;
  }

  private static ObjectNode marker(Marker marker) {
    return Json.object().put("frame", marker.frame()).put("label", marker.label());
  }

  private static ObjectNode move(Move move) {
    var tree = Json.object().put("id", move.id()).put("track", move.track());
    tree.put("stage", move.stage()).put("parameter", move.parameter());
    tree.set("from", value(move.from()));
    tree.set("to", value(move.to()));
    tree.put("unit", move.unit()).put("reason", move.reason()).put("metric", move.metric());
    tree.put("before", move.before()).put("after", move.after());
    tree.put("confidence", move.confidence()).put("locked", move.locked());
    return tree;
  }

  private static ObjectNode finding(Finding finding) {
    var tree = Json.object().put("code", finding.code());
    finding.track().ifPresent(track -> tree.put("track", track));
    finding.atSeconds().ifPresent(at -> tree.put("atSeconds", at));
    return tree.put("message", finding.message()).put("fix", finding.fix());
  }

  private static JsonNode value(Value value) {
    return Json.mapper().valueToTree(value);
  }

  static <T> ArrayNode each(Collection<T> items, Function<T, ObjectNode> write) {
    var array = Json.mapper().createArrayNode();
    items.forEach(item -> array.add(write.apply(item)));
    return array;
  }
}
