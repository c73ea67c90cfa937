package org.soundlathe.session.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The order of keys in `session.json`, which does not depend on the way that led there: first the
/// keys that people look for, then all others by the alphabet.
final class KeyOrder {
  private static final List<String> FIRST =
      List.of(
          "schemaVersion",
          "journalEntry",
          "id",
          "take",
          "bar",
          "frame",
          "file",
          "kind",
          "fromFrame",
          "toFrame",
          "startFrame",
          "title",
          "artist",
          "genre",
          "sampleRateHz",
          "lengthFrames",
          "tracks",
          "aside",
          "mixer",
          "buses",
          "spaces",
          "vcas",
          "settings",
          "automation",
          "tempo",
          "markers",
          "moves",
          "findings",
          "scenes",
          "name",
          "role",
          "value",
          "from",
          "to");

  private static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(KeyOrder::rank).thenComparing(Comparator.naturalOrder());

  private KeyOrder() {}

  static JsonNode sorted(JsonNode tree) {
    if (tree.isArray()) {
      var list = Json.mapper().createArrayNode();
      tree.values().forEach(element -> list.add(sorted(element)));
      return list;
    }
    return tree instanceof ObjectNode object ? sortedObject(object) : tree;
  }

  private static ObjectNode sortedObject(ObjectNode tree) {
    var object = Json.object();
    tree.properties().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .forEach(entry -> object.set(entry.getKey(), sorted(entry.getValue())));
    return object;
  }

  private static int rank(String key) {
    var rank = FIRST.indexOf(key);
    return rank < 0 ? FIRST.size() : rank;
  }
}
