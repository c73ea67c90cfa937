package org.soundlathe.session.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Vca;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Changes of the tree in the words that people use for them: `kick.fader.gainDb: 0 → -2`.
final class ChangeWords {
  private static final String NOTHING = "default";

  private final LaneWords lanes;
  private final TakeWords takes;
  private final Set<String> vcas;

  /// @param sessions where the changes lead from or to: they say what is a VCA, and how long a
  ///   second is
  ChangeWords(Session... sessions) {
    vcas =
        List.of(sessions).stream()
            .flatMap(session -> session.mixer().vcas().stream())
            .map(Vca::id)
            .collect(Collectors.toSet());
    lanes = new LaneWords(sessions[0].sampleRateHz());
    takes = new TakeWords(sessions[0].sampleRateHz());
  }

  List<String> of(List<Change> changes) {
    var words = new LinkedHashSet<String>();
    for (var change : changes) {
      words.addAll(of(change));
    }
    return List.copyOf(words);
  }

  private List<String> of(Change change) {
    var names = names(change.at());
    var before = change.before().orElse(null);
    var after = change.after().orElse(null);
    if (names.size() >= 2 && names.getFirst().equals("mixer")) {
      return mixer(change, names, before, after);
    }
    if (names.size() >= 2 && names.getFirst().equals("scenes")) {
      return List.of("scene " + names.get(1) + ": " + (after == null ? "removed" : "stored"));
    }
    if (names.equals(List.of("tracks"))) {
      return PartWords.of("track", change, this);
    }
    if (names.getFirst().equals("tempo")) {
      return names.size() <= 2
          ? List.of(arrow("tempo", takes.tempo(before), takes.tempo(after)))
          : List.of("tempo changed");
    }
    if (names.size() >= 3 && names.getFirst().equals("tracks")) {
      var rest = names.subList(3, names.size());
      if (names.get(2).equals("takes")) {
        return takes.takes(names.get(1), rest, before, after);
      }
      if (names.get(2).equals("clips") && rest.isEmpty()) {
        return List.of(lists(names.subList(1, 3), before, after));
      }
      if (names.get(2).equals("comp")) {
        return takes.comp(names.get(1), rest, before, after);
      }
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

  private List<String> mixer(
      Change change, List<String> names, @Nullable JsonNode before, @Nullable JsonNode after) {
    var rest = names.subList(2, names.size());
    return switch (names.get(1)) {
      case "settings" -> each(rest, before, after, this::setting);
      case "automation" -> each(rest, before, after, lanes::of);
      case "buses", "spaces", "vcas" -> {
        var part =
            switch (names.get(1)) {
              case "buses" -> "bus";
              case "spaces" -> "return";
              default -> "VCA";
            };
        yield rest.isEmpty()
            ? PartWords.of(part, change, this)
            : List.of(arrow(part + " " + String.join(".", rest), text(before), text(after)));
      }
      default -> List.of(arrow(String.join(".", names), text(before), text(after)));
    };
  }

  /// Says what happened to one setting of a strip.
  private interface Words {
    /// @param path the strip and its setting, such as `kick.fader.gainDb`
    /// @param inner names below that
    List<String> of(
        String path, List<String> inner, @Nullable JsonNode before, @Nullable JsonNode after);
  }

  /// A line or more for each setting, whether the change is one value, one strip or the whole
  /// console.
  private List<String> each(
      List<String> names, @Nullable JsonNode before, @Nullable JsonNode after, Words words) {
    if (names.size() >= 2) {
      var label = vcas.contains(names.get(0)) ? "VCA " : "";
      var path = label + names.get(0) + "." + names.get(1);
      return words.of(path, names.subList(2, names.size()), before, after);
    }
    var all = new ArrayList<String>();
    for (var key : keys(before, after)) {
      var inner = new ArrayList<>(names);
      inner.add(key);
      all.addAll(each(inner, child(before, key), child(after, key), words));
    }
    return all;
  }

  private List<String> setting(
      String path, List<String> inner, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (!inner.isEmpty()) {
      return inner.getFirst().equals("value")
          ? List.of(arrow(path, text(before), text(after)))
          : List.of(arrow(path + "." + inner.getFirst(), text(before), text(after)));
    }
    var words = new ArrayList<String>();
    words.add(arrow(path, text(child(before, "value")), text(child(after, "value"))));
    if (child(after, "locked") != null) {
      words.add(path + " locked");
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

  static String arrow(String name, String before, String after) {
    return name + ": " + before + " → " + after;
  }

  static boolean isList(@Nullable JsonNode node) {
    return node != null && node.isArray();
  }

  static @Nullable JsonNode child(@Nullable JsonNode node, String key) {
    return node == null ? null : node.get(key);
  }

  static String text(@Nullable JsonNode node) {
    if (node == null) {
      return NOTHING;
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "on" : "off";
    }
    if (node.isString()) {
      return node.stringValue().isEmpty() ? "none" : node.stringValue();
    }
    return node.toString();
  }

  private static Set<String> keys(@Nullable JsonNode before, @Nullable JsonNode after) {
    var keys = new LinkedHashSet<String>();
    if (before != null) {
      keys.addAll(before.propertyNames());
    }
    if (after != null) {
      keys.addAll(after.propertyNames());
    }
    return keys;
  }

  private static List<String> names(JsonPointer at) {
    var names = new ArrayList<String>();
    for (var rest = at; !rest.matches(); rest = rest.tail()) {
      names.add(rest.getMatchingProperty());
    }
    return names;
  }
}
