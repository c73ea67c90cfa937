package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.source.SignalReader;

/// Builds channels and racks from a plan.
final class DeskBuilder {
  // What one strip costs beside each of its columns in the rows.
  private static final double STRIP_WEIGHT = 0.3;

  private final DeskPlan plan;
  private final DeskOptions options;
  private final int[] levels;
  private final List<List<Integer>> cells;
  private final Set<List<Integer>> replayed;
  private final List<Channel> channels = new ArrayList<>();
  private final List<Rack> racks = new ArrayList<>();
  private final @Nullable Rack[] rackOf;

  /// @param replayed cells that need not be rendered
  DeskBuilder(
      DeskPlan plan,
      List<SignalReader> readers,
      Effects effects,
      DeskOptions options,
      int[] levels,
      List<List<Integer>> cells,
      Set<List<Integer>> replayed) {
    this.plan = plan;
    this.options = options;
    this.levels = levels;
    this.cells = cells;
    this.replayed = Set.copyOf(replayed);
    rackOf = new Rack[plan.strips().size()];
    addChannels(readers, new Chains(plan.sampleRateHz(), effects, options));
    addRacks();
  }

  List<Channel> channels() {
    return channels;
  }

  List<Rack> racks() {
    return racks;
  }

  List<List<Integer>> cells() {
    return cells;
  }

  int lastLevel() {
    return IntStream.of(levels).max().orElse(0);
  }

  /// Whether a strip is rendered, and not a sum with it found.
  boolean isRendered(int strip) {
    return rackOf[strip] != null;
  }

  Rack rackOf(int strip) {
    var rack = rackOf[strip];
    if (rack == null) {
      throw new IllegalStateException("strip " + strip + " stands in no rack");
    }
    return rack;
  }

  int level(int strip) {
    return levels[strip];
  }

  private void addChannels(List<SignalReader> readers, Chains chains) {
    var reader = readers.iterator();
    for (int i = 0; i < plan.strips().size(); i++) {
      var strip = plan.strips().get(i);
      boolean isTrack = strip.kind() == StripPlan.Kind.TRACK;
      channels.add(
          new Channel(
              i,
              strip,
              isTrack ? reader.next() : null,
              chains.space(strip),
              chains.effects(strip),
              options.chunkFrames()));
    }
  }

  private void addRacks() {
    var byLevel = new TreeMap<Integer, List<RackPlanner.Cell>>();
    for (var cell : cells) {
      if (!replayed.contains(cell)) {
        byLevel.computeIfAbsent(levels[cell.getFirst()], _ -> new ArrayList<>()).add(cell(cell));
      }
    }
    var planner = new RackPlanner(options.threads());
    byLevel.forEach((level, ofLevel) -> {
      for (var rack : planner.spread(ofLevel)) {
        addRack(level, rack);
      }
    });
  }

  private RackPlanner.Cell cell(List<Integer> strips) {
    Set<RowStage> stages = RackPlanner.Cell.none();
    int columns = 0;
    for (int strip : strips) {
      var own = stages(strip);
      stages.addAll(own);
      columns += own.isEmpty() ? 0 : channels.get(strip).sides();
    }
    return new RackPlanner.Cell(strips, stages, columns, columns + STRIP_WEIGHT * strips.size());
  }

  private Set<RowStage> stages(int strip) {
    var stages = EnumSet.noneOf(RowStage.class);
    for (var stage : RowStage.values()) {
      if (options.isLive() || stage.isUsedBy(plan.strips().get(strip).control())) {
        stages.add(stage);
      }
    }
    return stages;
  }

  private void addRack(int level, List<RackPlanner.Cell> ofRack) {
    var strips = ofRack.stream().flatMap(cell -> cell.strips().stream()).toList();
    var stages = EnumSet.noneOf(RowStage.class);
    ofRack.forEach(cell -> stages.addAll(cell.stages()));
    var columns = columns(strips);
    var rack =
        new Rack(
            level,
            strips.stream().map(channels::get).toList(),
            new StripRows(columns, RackStages.of(stages, plan.sampleRateHz(), columns)),
            options);
    racks.add(rack);
    strips.forEach(strip -> rackOf[strip] = rack);
  }

  private List<Column> columns(List<Integer> strips) {
    var columns = new ArrayList<Column>();
    Map<Integer, Integer> first = new HashMap<>();
    for (int strip : strips) {
      if (!stages(strip).isEmpty()) {
        first.put(strip, columns.size());
        int leader = plan.strips().get(strip).shadows().orElse(strip);
        int leadersFirst = first.getOrDefault(leader, columns.size());
        for (int side = 0; side < channels.get(strip).sides(); side++) {
          columns.add(new Column(channels.get(strip), side, leadersFirst + side));
        }
      }
    }
    return columns;
  }
}
