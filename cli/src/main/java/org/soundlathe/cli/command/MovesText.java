package org.soundlathe.cli.command;

import java.util.List;
import java.util.Locale;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Moves as people and programs read them.
final class MovesText {
  private MovesText() {}

  /// The moves and the tracks that have no role, by the keys of the contract.
  static ObjectNode json(Session session, List<Move> moves) {
    var json = Json.object();
    json.set("moves", moves(session, moves));
    var unrecognised = json.putArray("unrecognised");
    session.tracks().stream()
        .filter(track -> track.role() == Role.UNKNOWN)
        .map(Track::id)
        .forEach(unrecognised::add);
    return json;
  }

  private static ArrayNode moves(Session session, List<Move> moves) {
    var array = Json.mapper().createArrayNode();
    for (var move : moves) {
      var tree = array.addObject();
      tree.put("id", move.id());
      tree.put("track", move.track());
      tree.put("stage", move.stage());
      tree.put("parameter", move.parameter());
      put(tree, "from", move.from());
      put(tree, "to", move.to());
      tree.put("unit", move.unit());
      tree.put("reason", move.reason());
      tree.put("metric", move.metric());
      tree.put("before", move.before());
      tree.put("after", move.after());
      tree.put("confidence", move.confidence());
      tree.put("locked", isLocked(session, move));
    }
    return array;
  }

  private static void put(ObjectNode tree, String key, Value value) {
    switch (value) {
      case Value.Numeric(var number) -> tree.put(key, number);
      case Value.Word(var word) -> tree.put(key, word);
      case Value.Switch(var on) -> tree.put(key, on);
    }
  }

  private static boolean isLocked(Session session, Move move) {
    return move.locked()
        || session
            .mixer()
            .setting(move.track(), move.parameter())
            .map(Setting::locked)
            .orElse(false);
  }

  /// One move in two lines: what, and why.
  static String text(Move move) {
    return String.format(
        Locale.ROOT,
        "%-14s %s: %s → %s %s%n               %s (%s: %s → %s)%n",
        move.stage(),
        move.track() + "." + move.parameter(),
        move.from(),
        move.to(),
        move.unit(),
        move.reason(),
        move.metric(),
        Value.of(move.before()),
        Value.of(move.after()));
  }
}
