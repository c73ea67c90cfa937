package org.soundlathe.engine.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who feeds whom, put in the order of the sound.
final class Wiring {
  private final Map<String, Set<String>> feeds = new LinkedHashMap<>();

  /// Adds a strip; strips without dependence keep the order in which they were added.
  void add(String strip) {
    feeds.computeIfAbsent(strip, _ -> new LinkedHashSet<>());
  }

  /// Says that the first strip's sound goes into the second; both were added.
  void connect(String from, String to) {
    feeds.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
  }

  /// Every strip after all that feed it.
  ///
  /// @throws RoutingLoop if there is no such order
  List<String> inOrder() {
    var order = new ArrayList<String>();
    var left = new LinkedHashSet<>(feeds.keySet());
    while (!left.isEmpty()) {
      var ready = left.stream().filter(strip -> isFedByNone(strip, left)).findFirst();
      if (ready.isEmpty()) {
        throw new RoutingLoop(loopIn(left));
      }
      order.add(ready.get());
      left.remove(ready.get());
    }
    return order;
  }

  private boolean isFedByNone(String strip, Set<String> left) {
    return left.stream().noneMatch(other -> feeds.getOrDefault(other, Set.of()).contains(strip));
  }

  private List<String> loopIn(Set<String> left) {
    var path = new ArrayList<String>();
    var strip = left.iterator().next();
    // Every strip that is left is fed by another one that is left, so going upstream must come
    // round.
    while (!path.contains(strip)) {
      path.addFirst(strip);
      strip = feederOf(strip, left);
    }
    var loop = new ArrayList<>(path.subList(0, path.indexOf(strip) + 1));
    loop.addFirst(strip);
    return loop;
  }

  private String feederOf(String strip, Set<String> left) {
    return left.stream()
        .filter(other -> feeds.getOrDefault(other, Set.of()).contains(strip))
        .findFirst()
        .orElseThrow();
  }
}
