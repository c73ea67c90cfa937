package org.soundlathe.session.store;

import static org.soundlathe.session.store.ChangeWords.arrow;
import static org.soundlathe.session.store.ChangeWords.child;
import static org.soundlathe.session.store.ChangeWords.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.settings.SongTime;
import tools.jackson.databind.JsonNode;

/// Changes of automation in words: `kick.fader.gainDb automation: 4 points → 6`.
final class LaneWords {
  private static final String POINTS = "points";

  private final int sampleRateHz;

  LaneWords(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
  }

  /// @param path the strip and its setting
  /// @param inner names below the lane
  List<String> of(
      String path, List<String> inner, @Nullable JsonNode before, @Nullable JsonNode after) {
    var name = path + " automation";
    if (inner.isEmpty()) {
      return List.of(points(name, child(before, POINTS), child(after, POINTS)));
    }
    return switch (inner.getFirst()) {
      case POINTS ->
          List.of(
              inner.size() < 3
                  ? points(name, before, after)
                  : point(name, inner.get(1), inner.get(2), before, after));
      case "on" -> List.of(arrow(name, turned(before), turned(after)));
      default -> List.of(arrow(name + "." + String.join(".", inner), text(before), text(after)));
    };
  }

  private static String points(String name, @Nullable JsonNode before, @Nullable JsonNode after) {
    int from = before == null ? 0 : before.size();
    int to = after == null ? 0 : after.size();
    return from == to
        ? name + ": moved within " + count(to)
        : arrow(name, from == 0 ? "none" : count(from), to == 0 ? "none" : count(to));
  }

  private static String count(int points) {
    return points + (points == 1 ? " point" : " points");
  }

  private String point(
      String name, String frame, String key, @Nullable JsonNode before, @Nullable JsonNode after) {
    var at = name + " at " + SongTime.text(Long.parseLong(frame), sampleRateHz);
    return switch (key) {
      case "value" -> arrow(at, text(before), text(after));
      case "toNext" -> arrow(at + " and on", way(before), way(after));
      default -> arrow(at + " " + key, text(before), text(after));
    };
  }

  private static String way(@Nullable JsonNode segment) {
    return segment == null ? Segment.LINEAR.word() : text(segment);
  }

  /// A lane is on unless it says otherwise.
  private static String turned(@Nullable JsonNode on) {
    return on == null ? "on" : text(on);
  }
}
