package org.soundlathe.engine.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundlathe.engine.graph.GraphPlan;
import org.soundlathe.engine.graph.StripPlan;

/// One stem: the tracks that feed one bus, or one space, through every bus on the way to the mix.
///
/// All stems of a graph add up to what goes into the mix strip, because every strip on the way is
/// linear.
///
/// @param id of the bus or space; `mix` for tracks that feed the mix itself
/// @param strips whose outputs are summed
/// @param through buses that the sum passes, without the mix
public record StemPlan(String id, List<Integer> strips, List<Integer> through) {
  public StemPlan {
    strips = List.copyOf(strips);
    through = List.copyOf(through);
  }

  /// Every stem of a graph that has something in it, in the order of the strips.
  public static List<StemPlan> of(GraphPlan plan) {
    Map<Integer, List<Integer>> tracksByBus = new LinkedHashMap<>();
    var stems = new ArrayList<StemPlan>();
    for (int i = 0; i < plan.strips().size(); i++) {
      var strip = plan.strips().get(i);
      switch (strip.kind()) {
        case TRACK ->
            tracksByBus.computeIfAbsent(strip.feeds().orElseThrow(), _ -> new ArrayList<>()).add(i);
        case SPACE -> stems.add(new StemPlan(strip.id(), List.of(i), way(plan, next(strip))));
        case BUS -> {
          var tracks = tracksByBus.get(i);
          if (tracks != null) {
            stems.add(new StemPlan(strip.id(), tracks, way(plan, i)));
          }
        }
      }
    }
    return stems;
  }

  private static int next(StripPlan strip) {
    return strip.feeds().orElseThrow();
  }

  /// From a bus to the mix, the mix itself left out.
  private static List<Integer> way(GraphPlan plan, int from) {
    var way = new ArrayList<Integer>();
    for (int bus = from; bus != plan.mix(); bus = next(plan.strips().get(bus))) {
      way.add(bus);
    }
    return way;
  }
}
