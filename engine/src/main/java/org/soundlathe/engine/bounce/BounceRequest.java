package org.soundlathe.engine.bounce;

import java.util.List;
import org.soundlathe.engine.graph.GraphPlan;
import org.soundlathe.engine.source.SignalReader;

/// What to render and how.
///
/// @param readers one for each strip of kind TRACK, in the order of the strips
/// @param lengthFrames of the time line; what still rings then is rendered until it has died away
/// @param blockFrames how many frames a kernel gets at once, 1..[Bounce#CHUNK_FRAMES]; no effect on
///   the sound
/// @param threads 1..64; no effect on the sound
public record BounceRequest(
    GraphPlan plan,
    List<SignalReader> readers,
    long lengthFrames,
    int blockFrames,
    int threads,
    List<Tap> taps) {
  public BounceRequest {
    readers = List.copyOf(readers);
    taps = List.copyOf(taps);
    require("blockFrames", blockFrames, 65_536);
    require("threads", threads, 256);
    // A chunk is the largest block that there can be.
    blockFrames = Math.min(blockFrames, Bounce.CHUNK_FRAMES);
  }

  private static void require(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(name + " " + value + " is outside 1.." + max);
    }
  }
}
