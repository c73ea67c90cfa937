package org.soundlathe.session.store;

import static org.soundlathe.session.store.ChangeWords.arrow;
import static org.soundlathe.session.store.ChangeWords.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.settings.SongTime;
import tools.jackson.databind.JsonNode;

/// Changes of takes, comps and tempo in words: `lead.t03: new take`, `lead.comp: t01 0:00-0:12`.
final class TakeWords {
  private static final int MOST_RANGES = 6;

  private final int sampleRateHz;

  TakeWords(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
  }

  /// @param inner names below the track's takes
  List<String> takes(
      String track, List<String> inner, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (!inner.isEmpty()) {
      var name = track + "." + inner.getFirst();
      return inner.getLast().equals("equipment")
          ? equipment(name, object(before), object(after))
          : List.of(arrow(name + "." + inner.getLast(), text(before), text(after)));
    }
    var from = list(before);
    var to = list(after);
    var ids = new LinkedHashSet<>(Tree.ids(from).orElse(List.of()));
    ids.addAll(Tree.ids(to).orElse(List.of()));
    var words = new ArrayList<String>();
    for (var id : ids) {
      var old = Tree.child(from, id);
      var now = Tree.child(to, id);
      if (old == null || now == null) {
        words.add(track + "." + id + (old == null ? ": new take" : ": take removed from the list"));
      } else if (!old.equals(now)) {
        words.add(track + "." + id + ": take changed");
      }
    }
    return words;
  }

  private static List<String> equipment(String take, JsonNode before, JsonNode after) {
    var keys = new LinkedHashSet<>(before.propertyNames());
    keys.addAll(after.propertyNames());
    return keys.stream()
        .map(key -> arrow(take + "." + key, text(before.get(key)), text(after.get(key))))
        .toList();
  }

  /// @param inner names below the track's comp
  List<String> comp(
      String track, List<String> inner, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (!inner.isEmpty()) {
      var at = inner.getFirst().matches("\\d{1,18}") ? time(inner.getFirst()) : inner.getFirst();
      var key = inner.size() > 1 ? " " + inner.get(1) : "";
      return List.of(arrow(track + ".comp at " + at + key, text(before), text(after)));
    }
    return List.of(arrow(track + ".comp", ranges(list(before)), ranges(list(after))));
  }

  /// @param map the tempo map, or its list of changes
  String tempo(@Nullable JsonNode map) {
    return map == null
        ? "none"
        : list(map.isArray() ? map : map.get("changes")).values().stream()
            .map(TakeWords::change)
            .collect(Collectors.joining(", "));
  }

  private static String change(JsonNode change) {
    return change.path("beatsPerMinute").asString("")
        + " in "
        + change.path("beatsPerBar").asString("")
        + "/"
        + change.path("beatUnit").asString("");
  }

  private String ranges(JsonNode comp) {
    if (comp.isEmpty()) {
      return "none";
    }
    return comp.size() > MOST_RANGES
        ? comp.size() + " ranges"
        : comp.values().stream().map(this::range).collect(Collectors.joining(", "));
  }

  private String range(JsonNode range) {
    return range.path("take").asString("")
        + " "
        + time(range.path("fromFrame").asString("0"))
        + "-"
        + time(range.path("toFrame").asString("0"));
  }

  private String time(String frame) {
    return SongTime.text(Long.parseLong(frame), sampleRateHz);
  }

  private static JsonNode object(@Nullable JsonNode node) {
    return node == null ? Json.object() : node;
  }

  private static JsonNode list(@Nullable JsonNode node) {
    return node == null ? Json.mapper().createArrayNode() : node;
  }
}
