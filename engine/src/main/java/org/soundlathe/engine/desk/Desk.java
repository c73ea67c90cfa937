package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soundlathe.engine.bounce.DeskRun;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.SignalReader;

/// A desk at work: renders its outputs, chunk after chunk, from any frame of the session on.
///
/// Where nobody waits, each level of strips works on another chunk at the same time, the first on
/// the newest: so all cores have work, and every sum still has its one order. The result is the
/// same bits at any number of threads and at any block size; memory grows with strips × chunk,
/// never with the song.
///
/// One thread at a time; the crew's threads end with [#close].
public final class Desk implements DeskRun {
  private final DeskOptions options;
  private DeskPlan plan;
  private final List<Rack> racks;
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
  public Desk(DeskPlan plan, List<SignalReader> readers, Effects effects, DeskOptions options) {
    this.options = options;
    this.plan = plan;
    var builder = new DeskBuilder(plan, readers, effects, options);
    var timing = new Timing(plan, builder);
    var cabling = new Cabling(plan, builder, timing, options);
    racks = builder.racks();
    channels = builder.channels();
    outlets = cabling.outlets();
    outputs = cabling.outputs();
    lastLevel = racks.stream().mapToInt(Rack::level).max().orElse(0);
    longestLead = timing.longest();
    crew = new Crew(options.threads());
    addTasks();
    locate(0);
  }

  /// Goes to a frame of the session; what sounded before is forgotten.
  ///
  /// @param frame a multiple of 64
  public void locate(long frame) {
    if (frame != Grid.down(frame)) {
      throw new IllegalArgumentException("frame " + frame + " is not on the grid");
    }
    racks.forEach(rack -> rack.start(frame));
    clock = frame;
    // What comes before the first frame only fills what looks ahead.
    firstClock = frame - longestLead;
    wave = 0;
  }

  /// Renders the next chunk.
  ///
  /// @param into `[output][side][frame]`, each of [DeskOptions#chunkFrames] frames at least
  @Override
  public void render(float[][][] into) {
    int frames = options.chunkFrames();
    while (renderedTo() < clock + frames) {
      advance();
    }
    for (int i = 0; i < outputs.size(); i++) {
      var output = outputs.get(i);
      output.junction().copyTo(into[i], clock - output.delayFrames(), 0, frames);
    }
    clock += frames;
  }

  /// The session frame that the next chunk begins with.
  public long position() {
    return clock;
  }

  /// How many outputs there are.
  public int outputs() {
    return outputs.size();
  }

  /// Takes over what another plan sets differently, from the next chunk on and without a click.
  ///
  /// @return false, and nothing is done, where more differs than settings, curves and gains
  public boolean adopt(DeskPlan newPlan) {
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
  }

  private void addTasks() {
    int groups = options.isLive() ? lastLevel + 1 : 1;
    for (int i = 0; i < groups; i++) {
      tasks.add(new ArrayList<>());
    }
    racks.stream()
        .sorted(Comparator.comparingInt(Rack::columns).reversed())
        .forEach(rack -> tasks.get(options.isLive() ? rack.level() : 0).add(() -> render(rack)));
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

  private void render(Rack rack) {
    long chunk = options.isLive() ? wave : wave - rack.level();
    if (chunk >= 0) {
      rack.render(firstClock + chunk * options.chunkFrames());
    }
  }
}
