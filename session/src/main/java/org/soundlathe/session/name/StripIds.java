package org.soundlathe.session.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Space;

/// The ids of strips: lower-case ASCII words joined by `-`, unique in the session.
public final class StripIds {
  private static final Set<String> RESERVED = Set.of(Bus.MIX, Space.ROOM, Space.HALL);
  private static final String NAMELESS = "track";
  private static final int MAX_LENGTH = 48;

  /// A strip that wants an id.
  ///
  /// @param id what it would like best; may be empty
  /// @param source what tells it from others of that name, such as the name of its file
  public record Wish(String id, String source) {}

  private StripIds() {}

  /// The id that a name would like best; empty where no letter or digit is left.
  public static String of(String name) {
    var id = Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (id.length() <= MAX_LENGTH) {
      return id;
    }
    var cut = id.lastIndexOf('-', MAX_LENGTH);
    return id.substring(0, cut > 0 ? cut : MAX_LENGTH);
  }

  /// An id for every wish, in the order of the wishes. Which one gets which does not depend on
  /// their order: who is alone with a wish gets it, others are numbered by their source.
  ///
  /// @param taken ids of buses and other strips, which nobody gets; `mix`, `room` and `hall` are
  ///   never given away
  public static List<String> unique(List<Wish> wishes, Collection<String> taken) {
    var used = new HashSet<>(taken);
    used.addAll(RESERVED);
    var byId = new TreeMap<String, List<Integer>>();
    for (int i = 0; i < wishes.size(); i++) {
      byId.computeIfAbsent(wanted(wishes.get(i)), _ -> new ArrayList<>()).add(i);
    }
    var ids = new ArrayList<String>(wishes.stream().map(Wish::id).toList());
    byId.values()
        .forEach(
            sharers -> sharers.sort(Comparator.comparing(index -> wishes.get(index).source())));
    for (var entry : byId.entrySet()) {
      if (used.add(entry.getKey())) {
        ids.set(entry.getValue().removeFirst(), entry.getKey());
      }
    }
    byId.forEach((id, rest) -> rest.forEach(index -> ids.set(index, take(id, used))));
    return List.copyOf(ids);
  }

  /// The wanted id, or with the first number that is free: `drums`, `drums-2`.
  public static String free(String wanted, Collection<String> taken) {
    var used = new HashSet<>(taken);
    used.addAll(RESERVED);
    return used.contains(wanted) ? take(wanted, used) : wanted;
  }

  private static String wanted(Wish wish) {
    return wish.id().isEmpty() ? NAMELESS : wish.id();
  }

  private static String take(String id, Set<String> used) {
    for (int number = 2; ; number++) {
      var numbered = id + "-" + number;
      if (used.add(numbered)) {
        return numbered;
      }
    }
  }
}
