package org.soundlathe.session.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// One step of a session's history.
///
/// @param number counts from 1, never reused
/// @param of which step an undo or redo is about; empty for an edit
/// @param command what the person asked for, in the words of the command line
/// @param changes what it did to the tree, in order; an undo lists its own changes, so that replay
///   never looks back
record JournalEntry(
    long number, LogEntry.Kind kind, OptionalLong of, String command, List<Change> changes) {
  JournalEntry {
    changes = List.copyOf(changes);
  }

  /// The changes that take the step back, last first.
  List<Change> inverse() {
    return changes.reversed().stream().map(Change::inverse).toList();
  }

  ObjectNode toJson() {
    var json = Json.object().put("number", number).put("kind", Words.of(kind));
    of.ifPresent(step -> json.put("of", step));
    json.put("command", command);
    var list = Json.mapper().createArrayNode();
    changes.forEach(change -> list.add(change.toJson()));
    json.set("changes", list);
    return json;
  }

  /// @throws Malformed if the object is not a step
  static JournalEntry ofJson(Fields json) {
    var kind = json.oneOf("kind", LogEntry.Kind.values(), Words::of);
    return new JournalEntry(
        json.whole("number", 1, Long.MAX_VALUE),
        kind,
        kind == LogEntry.Kind.EDIT
            ? OptionalLong.empty()
            : OptionalLong.of(json.whole("of", 1, Long.MAX_VALUE)),
        json.text("command"),
        new ArrayList<>(json.each("changes", Change::ofJson)));
  }
}
