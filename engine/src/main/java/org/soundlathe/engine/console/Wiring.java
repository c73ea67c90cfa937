package org.soundlathe.engine.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/// Who needs whose sound, put in the order of the sound.
// A. B. Kahn, "Topological sorting of large networks", CACM 5 (1962).
final class Wiring {
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Set<Integer>> sources = new ArrayList<>();
  private final List<Set<Integer>> destinations = new ArrayList<>();

  /// Adds a strip; strips without dependence keep the order in which they were added.
  void add(String strip) {
    if (places.putIfAbsent(strip, places.size()) == null) {
      sources.add(new LinkedHashSet<>());
      destinations.add(new LinkedHashSet<>());
    }
  }

  /// Says that the first strip's sound is needed by the second; both were added.
  void connect(String from, String to) {
    destinations.get(place(from)).add(place(to));
    sources.get(place(to)).add(place(from));
  }

  /// Every strip after all that it needs.
  ///
  /// @throws RoutingLoop if there is no such order
  List<String> inOrder() {
    var names = List.copyOf(places.keySet());
    var missing = sources.stream().mapToInt(Set::size).toArray();
    var ready = new PriorityQueue<Integer>();
    for (int i = 0; i < missing.length; i++) {
      if (missing[i] == 0) {
        ready.add(i);
      }
    }
    var order = new ArrayList<Integer>();
    for (var next = ready.poll(); next != null; next = ready.poll()) {
      order.add(next);
      for (int to : destinations.get(next)) {
        if (--missing[to] == 0) {
          ready.add(to);
        }
      }
    }
    if (order.size() < names.size()) {
      throw new RoutingLoop(loopBeside(new HashSet<>(order)).stream().map(names::get).toList());
    }
    return order.stream().map(names::get).toList();
  }

  /// A loop in the order of its sound, the first strip again at the end.
  private List<Integer> loopBeside(Set<Integer> placed) {
    int strip = 0;
    while (placed.contains(strip)) {
      strip++;
    }
    // Every strip that is left needs another one that is left, so going upstream must come round.
    var path = new ArrayDeque<Integer>();
    var onPath = new HashSet<Integer>();
    while (onPath.add(strip)) {
      path.addFirst(strip);
      strip = sourceOf(strip, placed);
    }
    while (path.getLast() != strip) {
      path.removeLast();
    }
    path.addFirst(strip);
    return List.copyOf(path);
  }

  private int sourceOf(int strip, Set<Integer> placed) {
    return sources.get(strip).stream()
        .filter(source -> !placed.contains(source))
        .findFirst()
        .orElseThrow();
  }

  private int place(String strip) {
    return Objects.requireNonNull(places.get(strip), () -> "no strip " + strip);
  }
}
