package org.soundlathe.engine.desk;

import java.util.List;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.SignalReader;

/// A desk that renders a session from frame 0 on, chunk after chunk. One thread at a time.
public interface DeskRun extends AutoCloseable {
  /// How much a desk renders at once.
  int CHUNK_FRAMES = 8192;

  /// Renders the next chunk.
  ///
  /// @param into `[output][side][frame]`, in the order of the plan's outputs
  void render(float[][][] into);

  @Override
  void close();

  /// Where desks come from.
  @FunctionalInterface
  interface Maker {
    /// @param readers one for each track, in the order of the strips; closed by who opened them
    DeskRun of(DeskPlan plan, List<SignalReader> readers);
  }
}
