package org.soundlathe.session.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.JsonNode;

/// Changes of a whole list of strips in words: which are new, which are gone, which have changed.
final class PartWords {
  private PartWords() {}

  /// @param part what each one is, such as `bus`
  /// @param words for what changed within one that stays
  static List<String> of(String part, Change change, ChangeWords words) {
    var before = change.before().orElseGet(Json.mapper()::createArrayNode);
    var after = change.after().orElseGet(Json.mapper()::createArrayNode);
    var lines = new ArrayList<String>();
    var ids = new LinkedHashSet<>(ids(before));
    ids.addAll(ids(after));
    for (var id : ids) {
      var from = Tree.child(before, id);
      var to = Tree.child(after, id);
      if (from == null || to == null) {
        lines.add(part + " " + id + ": " + (from == null ? "new" : "removed"));
      } else {
        var inner =
            Change.between(from, to).stream()
                .map(one ->
                    new Change(
                        change.at().appendProperty(id).append(one.at()), one.before(), one.after()))
                .toList();
        lines.addAll(words.of(inner));
      }
    }
    return lines.isEmpty() ? List.of("every " + part + " as before, in another order") : lines;
  }

  private static List<String> ids(JsonNode list) {
    return Tree.ids(list).orElse(List.of());
  }
}
