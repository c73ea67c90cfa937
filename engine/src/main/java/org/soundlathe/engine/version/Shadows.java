package org.soundlathe.engine.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;

/// Adds shadows of the shared strips to a desk: those that carry something else in a print than in
/// the mix.
final class Shadows {
  /// In place of an index: a strip that is silent in a print.
  private static final int SILENT = -1;

  private final DeskPlan desk;
  private final int mix;
  private final List<List<Edge>> heardBy = new ArrayList<>();
  private final List<StripPlan> strips;
  private final List<Edge> edges;
  private final List<Integer> outputs;

  /// @param desk whose first output is the mix
  Shadows(DeskPlan desk) {
    this.desk = desk;
    mix = desk.outputs().getFirst();
    strips = new ArrayList<>(desk.strips());
    edges = new ArrayList<>(desk.edges());
    outputs = new ArrayList<>(desk.outputs());
    collectEdges();
  }

  int mix() {
    return mix;
  }

  DeskPlan plan() {
    return new DeskPlan(desk.sampleRateHz(), strips, edges, outputs);
  }

  /// Adds the strips of one print, and its output.
  void add(String id, Hearing hearing, Point point) {
    int[] twins = new int[desk.strips().size()];
    for (int i = 0; i < mix; i++) {
      twins[i] = hearing.isSource(i) ? i : twin(i, id, arriving(i, hearing, twins));
    }
    var intoMix = arriving(mix, hearing, twins);
    outputs.add(
        switch (point) {
          case BEFORE_MIX_CHAIN -> sum(id, intoMix);
          case AFTER_MIX_CHAIN -> {
            int twin = twin(mix, id, intoMix);
            yield twin == SILENT ? sum(id, intoMix) : twin;
          }
        });
  }

  /// Adds an output that is the sum of some strips' own.
  void listen(String id, List<Integer> heard) {
    outputs.add(sum(id, heard.stream().sorted().map(strip -> Edge.feed(strip, mix)).toList()));
  }

  /// The strip that stands for a strip in a print: itself where it hears what it hears in the mix.
  private int twin(int strip, String id, List<Edge> arriving) {
    if (arriving.isEmpty()) {
      return SILENT;
    }
    if (arriving.equals(heardBy.get(strip))) {
      return strip;
    }
    var main = desk.strips().get(strip);
    var shadow =
        new StripPlan(
            main.id() + "@" + id,
            main.kind(),
            main.inputChannels(),
            main.control(),
            main.vcas(),
            main.isShut(),
            main.keys(),
            OptionalInt.of(strip));
    return add(shadow, arriving);
  }

  /// A strip that adds up and changes nothing; none is needed where there is one sound, as it is.
  private int sum(String id, List<Edge> arriving) {
    if (arriving.size() == 1) {
      var only = arriving.getFirst();
      if (only.equals(Edge.feed(only.from(), only.to()))) {
        return only.from();
      }
    }
    var sum =
        new StripPlan(
            desk.strips().get(mix).id() + "@" + id,
            StripPlan.Kind.BUS,
            2,
            Control.NEUTRAL,
            List.of(),
            false,
            Map.of(),
            OptionalInt.empty());
    return add(sum, arriving);
  }

  private int add(StripPlan strip, List<Edge> arriving) {
    int index = strips.size();
    strips.add(strip);
    for (var edge : arriving) {
      edges.add(Level.WHOLE.on(edge, edge.from(), index));
    }
    return index;
  }

  /// What a strip hears in a print, as edges out of the strips that stand for its sources.
  private List<Edge> arriving(int strip, Hearing hearing, int[] twins) {
    var arriving = new ArrayList<Edge>();
    for (var edge : heardBy.get(strip)) {
      if (hearing.isSource(edge.from())) {
        hearing
            .level(edge)
            .ifPresent(
                level -> arriving.add(level.isWhole() ? edge : level.on(edge, edge.from(), strip)));
      } else if (twins[edge.from()] == edge.from()) {
        arriving.add(edge);
      } else if (twins[edge.from()] != SILENT) {
        arriving.add(Level.WHOLE.on(edge, twins[edge.from()], strip));
      }
    }
    return arriving;
  }

  /// Every edge into a strip that can carry sound in the mix, in the order of the strips.
  private void collectEdges() {
    desk.strips().forEach(_ -> heardBy.add(new ArrayList<>()));
    var leaving = new ArrayList<List<Edge>>();
    desk.strips().forEach(_ -> leaving.add(new ArrayList<>()));
    desk.edges().forEach(edge -> leaving.get(edge.from()).add(edge));
    for (int i = 0; i < desk.strips().size(); i++) {
      var strip = desk.strips().get(i);
      boolean isFed = strip.kind() == StripPlan.Kind.TRACK || !heardBy.get(i).isEmpty();
      if (isFed && !strip.isShut()) {
        leaving.get(i).forEach(edge -> heardBy.get(edge.to()).add(edge));
      }
    }
  }
}
