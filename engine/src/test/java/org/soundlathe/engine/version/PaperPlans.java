package org.soundlathe.engine.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.Edge.Tap;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.plan.StripPlan.Kind;

/// Desks that tests print from.
final class PaperPlans {
  /// Something is set; what, no test here asks.
  private static final Control SET = new Control(Values.DEFAULTS, Map.of("mute", _ -> 0));

  private PaperPlans() {}

  static StripPlan strip(String id, Kind kind) {
    return strip(id, kind, Map.of());
  }

  static StripPlan strip(String id, Kind kind, Map<String, Integer> keys) {
    return new StripPlan(id, kind, 2, SET, List.of(), false, keys, OptionalInt.empty());
  }

  static Edge send(int from, int to, Tap tap) {
    return new Edge(from, to, tap, Optional.empty(), -6, Optional.empty());
  }

  /// Every edge into a strip, in the order of the strips that they come from.
  static List<Edge> into(DeskPlan plan, int strip) {
    return plan.edges().stream()
        .filter(edge -> edge.to() == strip)
        .sorted(Comparator.comparingInt(Edge::from))
        .toList();
  }

  /// Five tracks, `drums` in `music`, `vocals`, a plate and a hall that hears the plate as well.
  /// The bus of the music listens to the lead voice.
  static DeskPlan band() {
    var strips =
        List.of(
            strip("kick", Kind.TRACK),
            strip("guitar", Kind.TRACK),
            strip("lead", Kind.TRACK),
            strip("choir", Kind.TRACK),
            strip("noise", Kind.TRACK),
            strip("drums", Kind.BUS),
            strip("music", Kind.BUS, Map.of("compressor1", 2)),
            strip("vocals", Kind.BUS),
            strip("plate", Kind.SPACE),
            strip("hall", Kind.SPACE),
            strip("mix", Kind.BUS));
    var edges =
        List.of(
            Edge.feed(0, 5),
            Edge.feed(1, 6),
            Edge.feed(2, 7),
            Edge.feed(3, 7),
            Edge.feed(4, 10),
            Edge.feed(5, 6),
            Edge.feed(6, 10),
            Edge.feed(7, 10),
            Edge.feed(8, 10),
            Edge.feed(9, 10),
            send(2, 8, Tap.POST),
            send(1, 9, Tap.PRE),
            send(5, 9, Tap.POST),
            send(8, 9, Tap.POST));
    return new DeskPlan(48_000, strips, edges, List.of(10));
  }

  /// Any desk: tracks, then buses and spaces that feed each other forwards, keys and sends at
  /// random.
  static DeskPlan random(long seed) {
    var random = new Random(seed);
    int tracks = 1 + random.nextInt(8);
    int mix = tracks + random.nextInt(8);
    var strips = new ArrayList<StripPlan>();
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < mix; i++) {
      var kind = i < tracks ? Kind.TRACK : random.nextInt(3) == 0 ? Kind.SPACE : Kind.BUS;
      strips.add(anyStrip("s" + i, kind, i, random));
      edges.add(Edge.feed(i, next(i, tracks, mix, random)));
      for (int send = random.nextInt(3); send > 0; send--) {
        int to = next(i, tracks, mix, random);
        if (to != mix) {
          edges.add(send(i, to, random.nextBoolean() ? Tap.POST : Tap.PRE));
        }
      }
    }
    strips.add(strip("mix", Kind.BUS));
    return new DeskPlan(48_000, strips, edges, List.of(mix));
  }

  private static StripPlan anyStrip(String id, Kind kind, int index, Random random) {
    Map<String, Integer> keys =
        index > 0 && random.nextInt(3) == 0
            ? Map.of("compressor1", random.nextInt(index))
            : Map.of();
    boolean isShut = random.nextInt(8) == 0;
    return new StripPlan(id, kind, 2, SET, List.of(), isShut, keys, OptionalInt.empty());
  }

  private static int next(int from, int tracks, int mix, Random random) {
    int first = Math.max(from + 1, tracks);
    return first + random.nextInt(mix - first + 1);
  }
}
