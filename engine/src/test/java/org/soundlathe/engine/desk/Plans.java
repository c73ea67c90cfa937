package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.plan.Control;
import org.soundlathe.engine.plan.Curve;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.StripPlan;

/// Desks made by hand: strips by name, in the order of the sound.
final class Plans {
  static final int RATE = 48_000;

  private final List<StripPlan> strips = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();

  Plans track(String id, int channels, Knobs knobs) {
    return strip(id, StripPlan.Kind.TRACK, channels, knobs, Map.of(), Map.of());
  }

  Plans bus(String id, Knobs knobs) {
    return strip(id, StripPlan.Kind.BUS, 2, knobs, Map.of(), Map.of());
  }

  Plans space(String id, Knobs knobs) {
    return strip(id, StripPlan.Kind.SPACE, 2, knobs, Map.of(), Map.of());
  }

  Plans strip(
      String id,
      StripPlan.Kind kind,
      int channels,
      Knobs knobs,
      Map<String, Curve> curves,
      Map<String, String> keys) {
    var keyed = new HashMap<String, Integer>();
    keys.forEach((stage, from) -> keyed.put(stage, at(from)));
    index.put(id, strips.size());
    strips.add(
        new StripPlan(
            id,
            kind,
            channels,
            new Control(knobs, curves),
            List.of(),
            false,
            keyed,
            OptionalInt.empty()));
    return this;
  }

  /// A strip that follows another one's levels.
  Plans shadow(String id, String leader) {
    var of = strips.get(at(leader));
    index.put(id, strips.size());
    strips.add(
        new StripPlan(
            id,
            of.kind(),
            of.inputChannels(),
            of.control(),
            of.vcas(),
            of.isShut(),
            of.keys(),
            OptionalInt.of(at(leader))));
    return this;
  }

  Plans feed(String from, String to) {
    edges.add(Edge.feed(at(from), at(to)));
    return this;
  }

  Plans send(String from, String to, Edge.Tap tap) {
    var gain = StripParameters.send(to, StripParameters.SEND_GAIN);
    edges.add(new Edge(at(from), at(to), tap, Optional.of(gain), 0, Optional.empty()));
    return this;
  }

  DeskPlan ending(String... outputs) {
    return new DeskPlan(RATE, strips, edges, List.of(outputs).stream().map(this::at).toList());
  }

  int at(String id) {
    return Optional.ofNullable(index.get(id)).orElseThrow();
  }
}
