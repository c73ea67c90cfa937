package org.soundlathe.session.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON trees in which a list of objects that have ids is addressed by id instead of by place, so
/// that an edit of one track says the same whatever stands before it. What has no id but a place in
/// time, such as a point of automation or a range of a comp, is addressed by its frame.
final class Tree {
  private Tree() {}

  /// The ids of a list's elements; empty where one has none or two have the same.
  static Optional<List<String>> ids(JsonNode list) {
    var ids = new ArrayList<String>();
    for (var element : list.values()) {
      var id = element.isObject() ? idOf(element) : null;
      if (id == null) {
        return Optional.empty();
      }
      ids.add(id);
    }
    return new HashSet<>(ids).size() == ids.size() ? Optional.of(ids) : Optional.empty();
  }

  /// The child of an object by key or of a list by id.
  static @Nullable JsonNode child(JsonNode parent, String name) {
    return switch (parent) {
      case ObjectNode object -> object.get(name);
      case ArrayNode list -> {
        var index = indexOf(list, name);
        yield index < 0 ? null : list.get(index);
      }
      default -> null;
    };
  }

  static int indexOf(ArrayNode list, String id) {
    for (int i = 0; i < list.size(); i++) {
      if (id.equals(idOf(list.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /// What is stored, changed as `before` was changed into `after`; keys that only the stored tree
  /// knows survive. None of the three is touched.
  static JsonNode merge(@Nullable JsonNode stored, @Nullable JsonNode before, JsonNode after) {
    if (stored == null || before == null) {
      return after;
    }
    if (before.equals(after)) {
      return stored;
    }
    return switch (after) {
      case ObjectNode object when stored.isObject() && before.isObject() ->
          mergeObjects(stored, before, object);
      case ArrayNode list when stored.isArray() && before.isArray() ->
          mergeLists(stored, before, list);
      default -> after;
    };
  }

  private static ObjectNode mergeObjects(JsonNode stored, JsonNode before, ObjectNode after) {
    var merged = Json.object();
    for (var entry : stored.properties()) {
      if (!before.has(entry.getKey())) {
        merged.set(entry.getKey(), entry.getValue());
      }
    }
    for (var entry : after.properties()) {
      var key = entry.getKey();
      merged.set(key, merge(stored.get(key), before.get(key), entry.getValue()));
    }
    return merged;
  }

  /// By id where every element has one, by place where the length has stayed, else as it is now.
  private static ArrayNode mergeLists(JsonNode stored, JsonNode before, ArrayNode after) {
    var byId = ids(stored).isPresent() && ids(before).isPresent() && ids(after).isPresent();
    var byPlace = stored.size() == before.size() && before.size() == after.size();
    if (!byId && !byPlace) {
      return after;
    }
    var merged = Json.mapper().createArrayNode();
    for (int i = 0; i < after.size(); i++) {
      var element = after.get(i);
      var id = byId ? String.valueOf(idOf(element)) : "";
      merged.add(
          merge(
              byId ? child(stored, id) : stored.get(i),
              byId ? child(before, id) : before.get(i),
              element));
    }
    return merged;
  }

  private static @Nullable String idOf(JsonNode element) {
    var id = element.get("id");
    if (id != null) {
      return id.stringValue(null);
    }
    var frame = element.has("frame") ? element.get("frame") : element.get("fromFrame");
    return frame != null && frame.isIntegralNumber() ? frame.toString() : null;
  }
}
