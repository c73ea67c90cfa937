package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;

/// Lays the cables of a desk: a junction for what each cell sends to one place, one for each strip
/// that keys others, one for each output.
final class Cabling {
  private final DeskPlan plan;
  private final DeskBuilder desk;
  private final Timing timing;
  private final DeskOptions options;
  private final int lastLevel;
  private final Map<Integer, Outlet> outlets = new TreeMap<>();
  private final List<Output> outputs = new ArrayList<>();

  /// Where what leaves the desk is read.
  record Output(Junction junction, int delayFrames) {}

  Cabling(DeskPlan plan, DeskBuilder desk, Timing timing, DeskOptions options) {
    this.plan = plan;
    this.desk = desk;
    this.timing = timing;
    this.options = options;
    lastLevel = desk.racks().stream().mapToInt(Rack::level).max().orElse(0);
    var edgesFrom = edgesFrom();
    for (var cell : desk.cells()) {
      cable(cell, edgesFrom);
    }
    for (int output : plan.outputs()) {
      addOutput(output);
    }
    addKeys();
  }

  List<Output> outputs() {
    return outputs;
  }

  /// The edges at work, in the order of the plan.
  List<Outlet> outlets() {
    return List.copyOf(outlets.values());
  }

  private List<List<Integer>> edgesFrom() {
    var from = new ArrayList<List<Integer>>();
    plan.strips().forEach(_ -> from.add(new ArrayList<>()));
    for (int i = 0; i < plan.edges().size(); i++) {
      from.get(plan.edges().get(i).from()).add(i);
    }
    return from;
  }

  private void cable(List<Integer> cell, List<List<Integer>> edgesFrom) {
    var sums = new LinkedHashMap<Integer, List<Outlet>>();
    for (int strip : cell) {
      for (int number : edgesFrom.get(strip)) {
        var edge = plan.edges().get(number);
        var outlet = new Outlet(desk.channels().get(strip), edge);
        outlets.put(number, outlet);
        sums.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(outlet);
      }
    }
    var rack = desk.rackOf(cell.getFirst());
    sums.forEach((to, sum) -> {
      int delay = timing.out(cell.getFirst()) - timing.in(to);
      var junction = junction(rack.level(), desk.level(to), delay);
      rack.add(new Rack.Sum(junction, sum));
      desk.channels().get(to).feed(junction, delay);
    });
  }

  private void addOutput(int strip) {
    var rack = desk.rackOf(strip);
    int delay = timing.out(strip);
    // A reader takes whole chunks that need not begin where the desk's own do.
    var junction = junction(rack.level(), lastLevel, delay + options.chunkFrames());
    var outlet = new Outlet(desk.channels().get(strip), Edge.feed(strip, strip));
    rack.add(new Rack.Sum(junction, List.of(outlet)));
    outputs.add(new Output(junction, delay));
  }

  private void addKeys() {
    var reach = new TreeMap<Integer, Integer>();
    forEachKey((key, strip, stage, column) ->
        reach.merge(key, reach(key, strip, keyDelay(key, strip, stage)), Math::max));
    var junctions = new TreeMap<Integer, Junction>();
    reach.forEach((key, frames) -> {
      var junction = new Junction(frames);
      junctions.put(key, junction);
      desk.rackOf(key).add(new Rack.KeyOutlet(desk.channels().get(key), junction));
    });
    forEachKey((key, strip, stage, column) ->
        desk.rackOf(strip)
            .rows()
            .key(
                stage,
                column,
                Objects.requireNonNull(junctions.get(key)),
                keyDelay(key, strip, stage)));
  }

  private interface KeyVisitor {
    void visit(int key, int strip, int stage, int column);
  }

  private void forEachKey(KeyVisitor visitor) {
    for (var rack : desk.racks()) {
      var rows = rack.rows();
      for (int stage = 0; stage < rows.stages().size(); stage++) {
        var kind = rows.stages().get(stage).kind();
        for (int column = 0; column < rows.columns().size(); column++) {
          int strip = rows.columns().get(column).channel().index();
          var key = plan.strips().get(strip).keys().get(kind.key());
          if (key != null && kind.hearsKeys()) {
            visitor.visit(key, strip, stage, column);
          }
        }
      }
    }
  }

  private int keyDelay(int key, int strip, int stage) {
    return timing.out(key) - timing.key(strip, stage);
  }

  private int reach(int from, int to, int delayFrames) {
    return reach(desk.level(from), desk.level(to), delayFrames, options);
  }

  private Junction junction(int fromLevel, int toLevel, int delayFrames) {
    return new Junction(reach(fromLevel, toLevel, delayFrames, options));
  }

  /// While a level writes a chunk, the levels behind it read the chunks before.
  private static int reach(int fromLevel, int toLevel, int delayFrames, DeskOptions options) {
    int chunks = options.isLive() ? 1 : toLevel - fromLevel + 1;
    return delayFrames + chunks * options.chunkFrames();
  }
}
