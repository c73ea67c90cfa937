package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.source.SignalReader;

/// Lays the cables of a desk: a junction for what each cell sends to one place, one for each strip
/// that keys others, one for each output.
final class Cabling {
  private final DeskPlan plan;
  private final DeskOptions options;
  private final int[] levels;
  private final Needs needs;
  private final DeskBuilder desk;
  private final Timing timing;
  private final Map<Integer, Outlet> outlets = new TreeMap<>();
  private final Map<Integer, Output> outputs = new TreeMap<>();
  private final List<ReplayRun> replays = new ArrayList<>();

  /// Where what leaves the desk is read.
  record Output(Junction junction, int delayFrames) {}

  Cabling(
      DeskPlan plan,
      List<SignalReader> readers,
      Effects effects,
      DeskOptions options,
      Reused reused,
      Set<String> refused) {
    this.plan = plan;
    this.options = options;
    levels = Levels.of(plan);
    var cells = Cells.of(plan, levels);
    needs = new Needs(plan, cells, reused, refused);
    desk = new DeskBuilder(plan, readers, effects, options, levels, cells, needs.replayed());
    timing = new Timing(plan, desk);
    for (var cell : cells) {
      if (!needs.replayed().contains(cell)) {
        needs.sums(cell).forEach((to, edges) -> addSum(cell, to, edges));
      }
    }
    needs.replays().forEach(this::addReplay);
    addKeys();
  }

  DeskBuilder desk() {
    return desk;
  }

  int longestLead() {
    return timing.longest();
  }

  List<ReplayRun> replays() {
    return replays;
  }

  /// In the order of the plan's.
  List<Output> outputs() {
    return List.copyOf(outputs.values());
  }

  /// The edges at work, in the order of the plan.
  List<Outlet> outlets() {
    return List.copyOf(outlets.values());
  }

  private void addSum(List<Integer> cell, int to, List<Integer> edges) {
    var place = new Needs.Place(cell, to);
    var sum = new ArrayList<Outlet>();
    for (int number : edges) {
      var edge = plan.edges().get(number);
      var outlet = new Outlet(desk.channels().get(edge.from()), edge);
      outlets.put(number, outlet);
      sum.add(outlet);
    }
    if (to < 0) {
      int strip = plan.outputs().get(-1 - to);
      sum.add(new Outlet(desk.channels().get(strip), Edge.feed(strip, strip)));
    }
    int lead = timing.out(cell.getFirst());
    var rack = desk.rackOf(cell.getFirst());
    if (to < 0 || desk.isRendered(to)) {
      rack.add(new Rack.Sum(lay(place), sum, lead, needs.recording(place)));
    }
  }

  private void addReplay(Needs.Place place, Reuse.Replay replay) {
    int lead = timing.out(place.cell().getFirst());
    replays.add(
        new ReplayRun(
            needs.key(place),
            levels[place.cell().getFirst()],
            lay(place),
            lead,
            replay,
            options.chunkFrames()));
  }

  /// Lays the cable of a sum to where it is heard.
  private Junction lay(Needs.Place place) {
    int from = place.cell().getFirst();
    if (place.to() < 0) {
      // A reader takes whole chunks that need not begin where the desk's own do.
      int delay = timing.out(from);
      var junction = junction(levels[from], desk.lastLevel(), delay + options.chunkFrames());
      outputs.put(-1 - place.to(), new Output(junction, delay));
      return junction;
    }
    int delay = timing.out(from) - timing.in(place.to());
    var junction = junction(levels[from], levels[place.to()], delay);
    desk.channels().get(place.to()).feed(junction, delay);
    return junction;
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
    return reach(levels[from], levels[to], delayFrames, options);
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
