package org.soundlathe.engine.plan;

import java.util.Comparator;
import java.util.List;

/// A desk ready to be built.
///
/// @param strips in the order of the sound: each one after all that feed, key or lead it
/// @param edges who feeds whom; sums are made in the order of the strips
/// @param outputs indexes of the strips whose sound, after the fader, leaves the desk
public record DeskPlan(
    int sampleRateHz, List<StripPlan> strips, List<Edge> edges, List<Integer> outputs) {
  public DeskPlan {
    strips = List.copyOf(strips);
    edges = List.copyOf(edges);
    outputs = List.copyOf(outputs);
    for (var edge : edges) {
      require(strips, edge.from(), edge.to());
    }
    for (int i = 0; i < strips.size(); i++) {
      for (int key : strips.get(i).keys().values()) {
        require(strips, key, i);
      }
      if (strips.get(i).shadows().isPresent()) {
        require(strips, strips.get(i).shadows().getAsInt(), i);
      }
    }
  }

  /// Every edge into a strip, in the order of the strips that they come from.
  public List<Edge> into(int strip) {
    return edges.stream()
        .filter(edge -> edge.to() == strip)
        .sorted(Comparator.comparingInt(Edge::from))
        .toList();
  }

  private static void require(List<StripPlan> strips, int from, int to) {
    if (from >= to) {
      throw new IllegalArgumentException(
          "strip "
              + strips.get(to).id()
              + " needs "
              + strips.get(from).id()
              + ", which comes later");
    }
  }
}
