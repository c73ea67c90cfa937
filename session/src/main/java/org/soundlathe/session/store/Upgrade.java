package org.soundlathe.session.store;

import java.util.Map;
import java.util.TreeMap;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings what an older version wrote up to the present format. Version 1 knew two sends, under
/// names that no later version uses for anything else, so that old lines of a journal need no
/// version to be read. What version 3 brought, no older one has.
final class Upgrade {
  private static final Map<String, String> RENAMED =
      new TreeMap<>(
          Map.of("sendRoom.gainDb", "send.room.gainDb", "sendHall.gainDb", "send.hall.gainDb"));

  private Upgrade() {}

  /// The tree of a session file in the present format.
  static ObjectNode ofSession(ObjectNode tree, long version, int present) {
    if (version == present) {
      return tree;
    }
    var renamed = (ObjectNode) ofNode(tree);
    if (renamed.get("mixer") instanceof ObjectNode mixer) {
      mixer.putIfAbsent("vcas", Json.mapper().createArrayNode());
      mixer.putIfAbsent("automation", Json.object());
    }
    renamed.putIfAbsent("scenes", Json.object());
    return renamed.put("schemaVersion", present);
  }

  /// A JSON pointer of a journal, or another text that names settings.
  static String ofText(String text) {
    var renamed = text;
    for (var entry : RENAMED.entrySet()) {
      renamed = renamed.replace(entry.getKey(), entry.getValue());
    }
    return renamed;
  }

  /// A part of a tree: keys, and the settings that moves name.
  static JsonNode ofNode(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        var renamed = Json.object();
        object
            .properties()
            .forEach(entry ->
                renamed.set(
                    RENAMED.getOrDefault(entry.getKey(), entry.getKey()),
                    isName(entry.getKey(), entry.getValue())
                        ? Json.mapper()
                            .getNodeFactory()
                            .stringNode(ofText(entry.getValue().stringValue()))
                        : ofNode(entry.getValue())));
        yield renamed;
      }
      case ArrayNode list -> {
        var renamed = Json.mapper().createArrayNode();
        list.values().forEach(element -> renamed.add(ofNode(element)));
        yield renamed;
      }
      default -> node;
    };
  }

  /// A move's setting, and its id, which ends in it.
  private static boolean isName(String key, JsonNode value) {
    return value.isString() && (key.equals("parameter") || key.equals("id"));
  }
}
