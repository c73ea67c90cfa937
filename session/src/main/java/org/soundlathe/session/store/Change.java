package org.soundlathe.session.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One place of a session's tree before and after an edit.
///
/// @param at a JSON pointer; an element of a list that has ids is named by its id
/// @param before empty where there was nothing
/// @param after empty where there is nothing now
record Change(JsonPointer at, Optional<JsonNode> before, Optional<JsonNode> after) {

  /// What turns one tree into the other, in the order of the tree.
  static List<Change> between(JsonNode before, JsonNode after) {
    var changes = new ArrayList<Change>();
    collect(JsonPointer.empty(), before, after, changes);
    return changes;
  }

  Change inverse() {
    return new Change(at, after, before);
  }

  /// Changes the tree in place.
  ///
  /// @throws Malformed if the tree has no such place
  void apply(ObjectNode tree) {
    JsonNode parent = tree;
    var rest = at;
    while (!rest.tail().matches()) {
      parent = Tree.child(parent, rest.getMatchingProperty());
      rest = rest.tail();
      if (parent == null) {
        throw new Malformed(at.toString(), "there is no such place in the session");
      }
    }
    put(parent, rest.getMatchingProperty());
  }

  ObjectNode toJson() {
    var json = Json.object().put("at", at.toString());
    before.ifPresent(node -> json.set("before", node));
    after.ifPresent(node -> json.set("after", node));
    return json;
  }

  static Change ofJson(Fields json) {
    var at = JsonPointer.compile(Upgrade.ofText(json.text("at")));
    if (at.matches()) {
      throw new Malformed(json.where(), "changes no place");
    }
    return new Change(
        at,
        json.node().optional("before").map(Upgrade::ofNode),
        json.node().optional("after").map(Upgrade::ofNode));
  }

  private void put(JsonNode parent, String name) {
    switch (parent) {
      case ObjectNode object when after.isPresent() -> object.set(name, after.get().deepCopy());
      case ObjectNode object -> object.remove(name);
      case ArrayNode list when after.isPresent() && Tree.indexOf(list, name) >= 0 ->
          list.set(Tree.indexOf(list, name), after.get().deepCopy());
      default -> throw new Malformed(at.toString(), "there is no such place in the session");
    }
  }

  private static void collect(
      JsonPointer at, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> changes) {
    if (before != null && after != null) {
      if (before.equals(after)) {
        return;
      }
      var names = commonNames(before, after);
      if (names.isPresent()) {
        for (var name : names.get()) {
          var place = at.appendProperty(name);
          collect(place, Tree.child(before, name), Tree.child(after, name), changes);
        }
        return;
      }
    }
    changes.add(new Change(at, Optional.ofNullable(before), Optional.ofNullable(after)));
  }

  /// The names to look below, or empty where the whole node is the change.
  private static Optional<Set<String>> commonNames(JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      var names = new LinkedHashSet<>(before.propertyNames());
      names.addAll(after.propertyNames());
      return Optional.of(names);
    }
    if (before.isArray() && after.isArray() && !before.isEmpty()) {
      var ids = Tree.ids(before);
      return ids.isPresent() && ids.equals(Tree.ids(after))
          ? Optional.of(new LinkedHashSet<>(ids.get()))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
