package org.soundlathe.cli.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The rooms of the house and the arrows that are allowed between them; ARCHITECTURE.md says why.
final class House {
  private static final String ROOT = "org.soundlathe.";

  /// Room, and the rooms that it may use.
  static final Map<String, Set<String>> ARROWS = arrows();

  private House() {}

  private static Map<String, Set<String>> arrows() {
    var arrows = new LinkedHashMap<String, Set<String>>();
    arrows.put("dsp", Set.of());
    arrows.put("paperwork", Set.of());
    arrows.put("media", Set.of("dsp", "paperwork"));
    arrows.put("device", Set.of("dsp", "paperwork"));
    arrows.put("session", Set.of("dsp", "media", "paperwork"));
    arrows.put("engine", Set.of("dsp", "media", "paperwork", "device", "session"));
    arrows.put("tracking", and(arrows, "engine"));
    arrows.put("mixing", Set.of("dsp", "media", "session", "engine", "paperwork"));
    arrows.put("mastering", Set.of("dsp", "media", "paperwork"));
    arrows.put("delivery", and(arrows, "mastering"));
    arrows.put("demo", Set.of("dsp", "media", "paperwork"));
    arrows.put("production", Set.copyOf(arrows.keySet()));
    arrows.put("studio", Set.copyOf(arrows.keySet()));
    var all = Set.copyOf(arrows.keySet());
    arrows.put("catalog", all);
    arrows.put("cli", all);
    arrows.put("benchmarks", Set.copyOf(arrows.keySet()));
    return arrows;
  }

  private static Set<String> and(Map<String, Set<String>> arrows, String room) {
    var rooms = new TreeSet<>(arrows.getOrDefault(room, Set.of()));
    rooms.add(room);
    return Set.copyOf(rooms);
  }

  /// The room of a class of ours.
  static String room(JavaClass type) {
    return room(type.getPackageName());
  }

  static String room(String packageName) {
    var path = packageName.substring(ROOT.length());
    return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
  }

  static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  static DescribedPredicate<JavaClass> in(String... rooms) {
    var wanted = List.of(rooms);
    return DescribedPredicate.describe(
        "in " + String.join(", ", wanted), type -> isOurs(type) && wanted.contains(room(type)));
  }

  static DescribedPredicate<JavaClass> outside(String... rooms) {
    var spared = List.of(rooms);
    return DescribedPredicate.describe(
        "outside " + String.join(", ", spared),
        type -> isOurs(type) && !spared.contains(room(type)));
  }
}
