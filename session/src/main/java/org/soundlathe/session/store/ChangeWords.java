package org.soundlathe.session.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Changes of the tree in the words that people use for them: `kick.fader.gainDb: 0 → -2`.
final class ChangeWords {
  private static final String NOTHING = "default";

  private ChangeWords() {}

  static List<String> of(List<Change> changes) {
    var words = new LinkedHashSet<String>();
    for (var change : changes) {
      words.addAll(of(change));
    }
    return List.copyOf(words);
  }

  private static List<String> of(Change change) {
    var names = names(change.at());
    var before = change.before().orElse(null);
    var after = change.after().orElse(null);
    if (names.size() >= 2 && names.get(0).equals("mixer") && names.get(1).equals("settings")) {
      return settings(names.subList(2, names.size()), before, after);
    }
    if (isList(before) || isList(after)) {
      return List.of(lists(names, before, after));
    }
    if (names.size() == 3 && names.get(0).equals("tracks")) {
      return List.of(arrow(names.get(1) + "." + names.get(2), text(before), text(after)));
    }
    if (names.getFirst().equals("moves")) {
      return List.of("move " + names.get(1) + " changed");
    }
    return List.of(arrow(String.join(".", names), text(before), text(after)));
  }

  /// One line for each setting, whether the change is one value, one strip or the whole console.
  private static List<String> settings(
      List<String> names, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (names.size() >= 2) {
      var setting = names.get(0) + "." + names.get(1);
      if (names.size() == 2) {
        return setting(setting, before, after);
      }
      return names.get(2).equals("value")
          ? List.of(arrow(setting, text(before), text(after)))
          : List.of(arrow(setting + "." + names.get(2), text(before), text(after)));
    }
    var words = new ArrayList<String>();
    var keys = new LinkedHashSet<String>();
    Optional.ofNullable(before).ifPresent(node -> keys.addAll(node.propertyNames()));
    Optional.ofNullable(after).ifPresent(node -> keys.addAll(node.propertyNames()));
    for (var key : keys) {
      var inner = new ArrayList<>(names);
      inner.add(key);
      words.addAll(settings(inner, child(before, key), child(after, key)));
    }
    return words;
  }

  private static List<String> setting(
      String name, @Nullable JsonNode before, @Nullable JsonNode after) {
    var words = new ArrayList<String>();
    words.add(arrow(name, text(child(before, "value")), text(child(after, "value"))));
    if (child(after, "locked") != null) {
      words.add(name + " locked");
    }
    return words;
  }

  private static String lists(
      List<String> names, @Nullable JsonNode before, @Nullable JsonNode after) {
    var from = before == null ? 0 : before.size();
    var to = after == null ? 0 : after.size();
    var name = String.join(".", names);
    return from == to ? name + ": " + to + " changed" : arrow(name, "" + from, "" + to);
  }

  private static String arrow(String name, String before, String after) {
    return name + ": " + before + " → " + after;
  }

  private static boolean isList(@Nullable JsonNode node) {
    return node != null && node.isArray();
  }

  private static @Nullable JsonNode child(@Nullable JsonNode node, String key) {
    return node == null ? null : node.get(key);
  }

  private static String text(@Nullable JsonNode node) {
    if (node == null) {
      return NOTHING;
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "on" : "off";
    }
    return node.isString() ? node.stringValue() : node.toString();
  }

  private static List<String> names(JsonPointer at) {
    var names = new ArrayList<String>();
    for (var rest = at; !rest.matches(); rest = rest.tail()) {
      names.add(rest.getMatchingProperty());
    }
    return names;
  }
}
