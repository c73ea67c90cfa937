package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.SignalReader;

/// What a desk is made of, built once for a plan.
final class Works implements AutoCloseable {
  private final DeskOptions options;
  private DeskPlan plan;
  private final List<Rack> racks;
  private final List<ReplayRun> replays;
  private final List<Channel> channels;
  private final List<Outlet> outlets;
  private final List<Cabling.Output> outputs;
  private final Crew crew;
  private final int lastLevel;
  private final int longestLead;
  private final List<List<Runnable>> tasks = new ArrayList<>();
  private long clock;
  private long firstClock;
  private long wave;

  /// @param readers one for each track, in the order of the strips; closed by who opened them
  Works(
      DeskPlan plan,
      List<SignalReader> readers,
      Effects effects,
      DeskOptions options,
      Reused reused,
      Set<String> refused) {
    this.options = options;
    this.plan = plan;
    var cabling = new Cabling(plan, readers, effects, options, reused, refused);
    var builder = cabling.desk();
    racks = builder.racks();
    channels = builder.channels();
    outlets = cabling.outlets();
    outputs = cabling.outputs();
    lastLevel = builder.lastLevel();
    replays = cabling.replays();
    longestLead = cabling.longestLead();
    crew = new Crew(options.threads());
    addTasks();
    locate(0);
  }

  /// Goes to a frame of the session; what sounded before is forgotten.
  ///
  /// @param frame a multiple of 64
  void locate(long frame) {
    if (frame != Grid.down(frame)) {
      throw new IllegalArgumentException("frame " + frame + " is not on the grid");
    }
    racks.forEach(rack -> rack.start(frame));
    replays.forEach(ReplayRun::start);
    clock = frame;
    // What comes before the first frame only fills what looks ahead.
    firstClock = frame - longestLead;
    wave = 0;
  }

  /// Renders the next chunk.
  ///
  /// @param into `[output][side][frame]`, each of [DeskOptions#chunkFrames] frames at least
  void render(float[][][] into) {
    int frames = options.chunkFrames();
    while (renderedTo() < clock + frames) {
      advance();
    }
    replays.forEach(replay -> replay.requireUntil(clock + frames));
    for (int i = 0; i < outputs.size(); i++) {
      var output = outputs.get(i);
      output.junction().copyTo(into[i], clock - output.delayFrames(), 0, frames);
    }
    clock += frames;
  }

  /// The session frame that the next chunk begins with.
  long position() {
    return clock;
  }

  /// Takes over what another plan sets differently, from the next chunk on and without a click.
  ///
  /// @return false, and nothing is done, where more differs than settings, curves and gains
  boolean adopt(DeskPlan newPlan) {
    if (!Likeness.isOneDesk(plan, newPlan, options.isLive())) {
      return false;
    }
    for (int i = 0; i < channels.size(); i++) {
      var strip = newPlan.strips().get(i);
      if (!strip.equals(plan.strips().get(i))) {
        channels.get(i).adopt(strip, renderedTo());
      }
    }
    for (int i = 0; i < outlets.size(); i++) {
      var edge = newPlan.edges().get(i);
      if (!edge.equals(plan.edges().get(i))) {
        outlets.get(i).adopt(edge);
        channels.get(edge.from()).adopt(newPlan.strips().get(edge.from()), renderedTo());
      }
    }
    plan = newPlan;
    return true;
  }

  @Override
  public void close() {
    crew.close();
    racks.forEach(Rack::close);
    replays.forEach(ReplayRun::close);
  }

  private void addTasks() {
    int groups = options.isLive() ? lastLevel + 1 : 1;
    for (int i = 0; i < groups; i++) {
      tasks.add(new ArrayList<>());
    }
    racks.stream()
        .sorted(Comparator.comparingInt(Rack::columns).reversed())
        .forEach(rack -> tasks.get(group(rack.level())).add(() -> render(rack)));
    replays.forEach(replay -> tasks.get(group(replay.level())).add(() -> render(replay)));
  }

  /// Up to which clock every level has rendered.
  private long renderedTo() {
    long waves = options.isLive() ? wave : Math.max(0, wave - lastLevel);
    return firstClock + waves * options.chunkFrames();
  }

  private void advance() {
    tasks.forEach(crew::run);
    wave++;
  }

  private int group(int level) {
    return options.isLive() ? level : 0;
  }

  private void render(Rack rack) {
    long chunk = chunk(rack.level());
    if (chunk >= 0) {
      rack.render(firstClock + chunk * options.chunkFrames());
    }
  }

  private void render(ReplayRun replay) {
    long chunk = chunk(replay.level());
    if (chunk >= 0) {
      replay.render(firstClock + chunk * options.chunkFrames());
    }
  }

  /// The chunk that a level works on now; before the first where it is negative.
  private long chunk(int level) {
    return options.isLive() ? wave : wave - level;
  }
}
