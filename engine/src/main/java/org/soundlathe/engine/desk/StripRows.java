package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.List;

/// The stages that the strips of a rack pass side by side, 64 frames at a time.
final class StripRows {
  /// No strip passes any stage.
  static final StripRows NONE = new StripRows(List.of(), List.of());

  private final List<Column> columns;
  private final List<RackStage<?>> stages;
  private final List<KeyInlet> keyInlets = new ArrayList<>();
  private final boolean[] isKeyed;
  private final float[][] signals;
  private final double[][] rows;
  private final double[][] keyRows;
  private final float[][] key = new float[2][Grid.FRAMES];
  private final Channel[] channels;
  private final int[] revisions;
  private final boolean[] isMoving;

  /// A strip's sound on its way into the key of a column.
  ///
  /// @param stage place in the list of stages
  private record KeyInlet(int stage, int column, Junction junction, int delayFrames) {}

  StripRows(List<Column> columns, List<RackStage<?>> stages) {
    this.columns = List.copyOf(columns);
    this.stages = List.copyOf(stages);
    isKeyed = new boolean[stages.size()];
    signals = new float[columns.size()][];
    channels = columns.stream().map(Column::channel).toArray(Channel[]::new);
    revisions = new int[columns.size()];
    isMoving = new boolean[columns.size()];
    for (int i = 0; i < signals.length; i++) {
      signals[i] = columns.get(i).channel().side(columns.get(i).side());
    }
    rows = new double[Grid.FRAMES][columns.size()];
    keyRows = new double[Grid.FRAMES][columns.size()];
    for (int stage = 0; stage < isKeyed.length; stage++) {
      isKeyed[stage] = stages.get(stage).kind().hearsKeys() && hasShadows();
    }
  }

  int latencyFrames() {
    return latencyBefore(stages.size());
  }

  /// How late the sound is before a stage.
  int latencyBefore(int stage) {
    return stages.subList(0, stage).stream().mapToInt(RackStage::latencyFrames).sum();
  }

  /// Whether a strip passes the stages.
  boolean holds(Channel channel) {
    return columns.stream().anyMatch(column -> column.channel() == channel);
  }

  List<RackStage<?>> stages() {
    return stages;
  }

  List<Column> columns() {
    return columns;
  }

  /// Lets a column's stage hear another strip.
  void key(int stage, int column, Junction junction, int delayFrames) {
    keyInlets.add(new KeyInlet(stage, column, junction, delayFrames));
    isKeyed[stage] = true;
  }

  void start(long frame) {
    for (int column = 0; column < revisions.length; column++) {
      learn(column);
      for (var stage : stages) {
        stage.adopt(column, columns.get(column).values(frame));
      }
    }
    stages.forEach(RackStage::reset);
  }

  /// Treats frames at..at+frames-1 of the strips' sounds in place.
  void process(long clock, int at, int frames) {
    if (stages.isEmpty()) {
      return;
    }
    for (int i = 0; i < frames; i += Grid.FRAMES) {
      Turn.in(signals, at + i, rows);
      move(clock + at + i);
      for (int stage = 0; stage < stages.size(); stage++) {
        if (isKeyed[stage]) {
          hear(stage, clock + at + i);
          stages.get(stage).process(rows, keyRows);
        } else {
          stages.get(stage).process(rows, rows);
        }
      }
      Turn.out(rows, signals, at + i);
    }
  }

  private boolean hasShadows() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).leader() != i) {
        return true;
      }
    }
    return false;
  }

  /// Gives what moves, or was moved, its settings of this step of the grid.
  private void move(long clock) {
    for (int column = 0; column < channels.length; column++) {
      var channel = channels[column];
      boolean isReplaced = revisions[column] != channel.revision();
      if (isReplaced) {
        learn(column);
      }
      if (isReplaced || isMoving[column]) {
        move(column, channel, clock + channel.inLead() - channel.spaceLatencyFrames(), isReplaced);
      }
    }
  }

  private void learn(int column) {
    revisions[column] = channels[column].revision();
    isMoving[column] = !channels[column].plan().control().curves().isEmpty();
  }

  private void move(int column, Channel channel, long frame, boolean isReplaced) {
    long here = frame;
    for (var stage : stages) {
      if (isReplaced || stage.kind().isMovedBy(channel.plan().control())) {
        stage.adopt(column, channel.values(here));
      }
      here -= stage.latencyFrames();
    }
  }

  private void hear(int stage, long clock) {
    for (int i = 0; i < Grid.FRAMES; i++) {
      double[] from = rows[i];
      double[] to = keyRows[i];
      for (int column = 0; column < from.length; column++) {
        to[column] = from[columns.get(column).leader()];
      }
    }
    for (var inlet : keyInlets) {
      if (inlet.stage() == stage) {
        inlet.junction().copyTo(key, clock - inlet.delayFrames(), 0, Grid.FRAMES);
        hear(inlet.column());
      }
    }
  }

  private void hear(int column) {
    float[] left = key[0];
    float[] right = key[1];
    boolean isMono = columns.get(column).channel().sides() == 1;
    int side = columns.get(column).side();
    for (int i = 0; i < Grid.FRAMES; i++) {
      double both = 0.5 * left[i] + 0.5 * right[i];
      keyRows[i][column] = isMono ? both : side == 0 ? left[i] : right[i];
    }
  }
}
