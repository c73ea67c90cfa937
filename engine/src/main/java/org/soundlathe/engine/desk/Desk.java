package org.soundlathe.engine.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final List<SignalReader> readers;
  private final Effects effects;
  private final DeskOptions options;
  private final Reused reused;
  private final Set<String> refused = new HashSet<>();
  private DeskPlan plan;
  private Works works;

  /// @param readers one for each track, in the order of the strips; closed by who opened them
  public Desk(DeskPlan plan, List<SignalReader> readers, Effects effects, DeskOptions options) {
    this(plan, readers, effects, options, Reused.NOTHING);
  }

  /// @param reused what need not be rendered again; then the desk plays from frame 0 on only
  public Desk(
      DeskPlan plan,
      List<SignalReader> readers,
      Effects effects,
      DeskOptions options,
      Reused reused) {
    this.plan = plan;
    this.readers = List.copyOf(readers);
    this.effects = effects;
    this.options = options;
    this.reused = reused;
    works = build();
  }

  /// Goes to a frame of the session; what sounded before is forgotten.
  ///
  /// @param frame a multiple of 64
  public void locate(long frame) {
    if (frame != Grid.down(frame) || (reused.isOn() && frame != 0)) {
      throw new IllegalArgumentException("cannot begin at frame " + frame);
    }
    works.locate(frame);
  }

  /// Renders the next chunk.
  ///
  /// @param into `[output][side][frame]`, each of [DeskOptions#chunkFrames] frames at least
  @Override
  public void render(float[][][] into) {
    while (true) {
      try {
        works.render(into);
        return;
      } catch (ReplayRun.TooShort e) {
        beginAnew(e.key(), into);
      }
    }
  }

  /// The session frame that the next chunk begins with.
  public long position() {
    return works.position();
  }

  /// How many outputs there are.
  public int outputs() {
    return plan.outputs().size();
  }

  /// Takes over what another plan sets differently, from the next chunk on and without a click.
  ///
  /// @return false, and nothing is done, where more differs than settings, curves and gains
  public boolean adopt(DeskPlan newPlan) {
    boolean isTaken = !reused.isOn() && works.adopt(newPlan);
    plan = isTaken ? newPlan : plan;
    return isTaken;
  }

  @Override
  public void close() {
    works.close();
  }

  private Works build() {
    return new Works(plan, readers, effects, options, reused, refused);
  }

  /// Without a sum that does not reach this far, and on to where it was needed.
  private void beginAnew(String key, float[][][] scratch) {
    long position = works.position();
    works.close();
    reused.sums().forget(key);
    // Each sum is refused once at most, so this comes to an end.
    refused.add(key);
    works = build();
    while (works.position() < position) {
      works.render(scratch);
    }
  }
}
