package org.soundlathe.engine.desk;

import org.soundlathe.engine.plan.DeskPlan;

/// How early each strip works, so that everything that meets is of the same moment.
///
/// A strip's sound leaves it as early as the first of its listeners needs it, and all strips of a
/// cell alike, so that they can be summed; who needs it later reads it later. What leaves the desk
/// is on time.
final class Timing {
  private final DeskPlan plan;
  private final DeskBuilder desk;
  private final int[] out;

  Timing(DeskPlan plan, DeskBuilder desk) {
    this.plan = plan;
    this.desk = desk;
    out = new int[plan.strips().size()];
    for (int round = 0; round <= out.length && raise(); round++) {}
    for (int i = 0; i < out.length; i++) {
      if (in(i) % Grid.FRAMES != 0) {
        throw new IllegalStateException("strip " + i + " is early by " + in(i) + " frames");
      }
      desk.channels().get(i).place(in(i), out[i]);
    }
  }

  /// How many frames before the clock's the session's are that a strip puts out.
  int out(int strip) {
    return out[strip];
  }

  /// The same for what goes in.
  int in(int strip) {
    return out[strip] + desk.channels().get(strip).latencyFrames() + rowsLatency(strip);
  }

  /// The same for what a stage of a strip hears.
  int key(int strip, int stage) {
    var channel = desk.channels().get(strip);
    return in(strip)
        - channel.spaceLatencyFrames()
        - desk.rackOf(strip).rows().latencyBefore(stage);
  }

  /// The most that any strip is early.
  int longest() {
    int longest = 0;
    for (int i = 0; i < out.length; i++) {
      longest = Math.max(longest, in(i));
    }
    return longest;
  }

  private int rowsLatency(int strip) {
    var rows = desk.rackOf(strip).rows();
    return rows.holds(desk.channels().get(strip)) ? rows.latencyFrames() : 0;
  }

  private boolean raise() {
    boolean isChanged = false;
    for (int i = out.length - 1; i >= 0; i--) {
      isChanged |= raiseKeys(i);
    }
    for (var cell : desk.cells()) {
      int most = cell.stream().mapToInt(strip -> out[strip]).max().orElse(0);
      for (int strip : cell) {
        isChanged |= raise(strip, most);
      }
    }
    for (var edge : plan.edges()) {
      isChanged |= raise(edge.from(), in(edge.to()));
    }
    return isChanged;
  }

  private boolean raiseKeys(int strip) {
    boolean isChanged = false;
    var rows = desk.rackOf(strip).rows();
    for (int stage = 0; stage < rows.stages().size(); stage++) {
      var key = plan.strips().get(strip).keys().get(rows.stages().get(stage).kind().key());
      if (key != null && rows.stages().get(stage).kind().hearsKeys()) {
        isChanged |= raise(key, key(strip, stage));
      }
    }
    return isChanged;
  }

  private boolean raise(int strip, int frames) {
    boolean isMore = frames > out[strip];
    out[strip] = Math.max(frames, out[strip]);
    return isMore;
  }
}
