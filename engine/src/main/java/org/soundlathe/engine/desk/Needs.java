package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;

/// What of a desk must be rendered, and which sums are found from before.
///
/// From the outputs upstream: a cell is rendered where a sum of it is wanted and not found, or a
/// strip of it keys one that is rendered.
final class Needs {
  /// The destination of what leaves the desk, by number of the output: -1, -2 …
  static int output(int number) {
    return -1 - number;
  }

  private final DeskPlan plan;
  private final List<List<Integer>> cells;
  private final Map<Integer, List<Integer>> cellOf = new HashMap<>();
  private final Map<List<Integer>, Map<Integer, List<Integer>>> sums = new HashMap<>();
  private final Set<List<Integer>> replayed = new HashSet<>();
  private final Map<Place, Reuse.Replay> replays = new LinkedHashMap<>();
  private final @Nullable Identities identities;
  private final Reuse reuse;
  private final Set<String> refused;

  /// @param cell where the sum is made
  /// @param to the strip that hears it, or an output
  record Place(List<Integer> cell, int to) {}

  /// @param refused names of sums that are not to be used
  Needs(DeskPlan plan, List<List<Integer>> cells, Reused reused, Set<String> refused) {
    this.plan = plan;
    this.refused = Set.copyOf(refused);
    this.cells = cells;
    reuse = reused.sums();
    identities = reused.isOn() ? new Identities(plan, cells, reused) : null;
    for (var cell : cells) {
      cell.forEach(strip -> cellOf.put(strip, cell));
      sums.put(cell, new LinkedHashMap<>());
    }
    addSums();
    if (identities != null) {
      for (var cell : cells.reversed()) {
        decide(cell);
      }
    }
  }

  /// The edges of a cell by where they go, in the order of its strips.
  Map<Integer, List<Integer>> sums(List<Integer> cell) {
    return sums.getOrDefault(cell, Map.of());
  }

  Set<List<Integer>> replayed() {
    return replayed;
  }

  Map<Place, Reuse.Replay> replays() {
    return replays;
  }

  /// Where a sum that is rendered is kept.
  Optional<Reuse.Recording> recording(Place place) {
    return identities == null ? Optional.empty() : reuse.record(key(identities, place));
  }

  String key(Place place) {
    return identities == null ? "" : key(identities, place);
  }

  private void addSums() {
    var from = new HashMap<Integer, List<Integer>>();
    for (int i = 0; i < plan.edges().size(); i++) {
      from.computeIfAbsent(plan.edges().get(i).from(), _ -> new ArrayList<>()).add(i);
    }
    for (var cell : cells) {
      for (int strip : cell) {
        for (int edge : from.getOrDefault(strip, List.of())) {
          sums(cell).computeIfAbsent(plan.edges().get(edge).to(), _ -> new ArrayList<>()).add(edge);
        }
      }
    }
    for (int number = 0; number < plan.outputs().size(); number++) {
      sums(cell(plan.outputs().get(number))).put(output(number), List.of());
    }
  }

  private List<Integer> cell(int strip) {
    return cellOf.getOrDefault(strip, List.of());
  }

  private void decide(List<Integer> cell) {
    var found = new LinkedHashMap<Place, Reuse.Replay>();
    boolean isNeeded = keysOthers(cell);
    for (int to : sums(cell).keySet()) {
      var place = new Place(cell, to);
      if (!isNeeded && (to < 0 || !replayed.contains(cell(to)))) {
        var key = key(place);
        var replay = refused.contains(key) ? Optional.<Reuse.Replay>empty() : reuse.find(key);
        replay.ifPresent(sum -> found.put(place, sum));
        isNeeded = replay.isEmpty();
      }
    }
    if (isNeeded) {
      found.values().forEach(Reuse.Replay::close);
    } else {
      replayed.add(cell);
      replays.putAll(found);
    }
  }

  private boolean keysOthers(List<Integer> cell) {
    for (int i = 0; i < plan.strips().size(); i++) {
      var keys = plan.strips().get(i).keys().values();
      if (!replayed.contains(cell(i)) && keys.stream().anyMatch(cell::contains)) {
        return true;
      }
    }
    return false;
  }

  private String key(Identities of, Place place) {
    if (place.to() < 0) {
      int strip = plan.outputs().get(-1 - place.to());
      return of.sum(List.of(Edge.feed(strip, strip)));
    }
    return of.sum(
        sums(place.cell()).getOrDefault(place.to(), List.of()).stream()
            .map(plan.edges()::get)
            .toList());
  }
}
