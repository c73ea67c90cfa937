package org.soundlathe.engine.desk;

import java.util.List;
import org.soundlathe.dsp.Finite;

/// Effects one after the other on one strip's sound: a space, or a saturation and inserts.
///
/// They begin at the session frame where the desk was placed, whatever latency lies around them.
final class Chain {
  private final List<Slot> slots;
  private final float[][] block;
  private final int latencyFrames;

  Chain(List<Slot> slots, int channels, int blockFrames) {
    this.slots = List.copyOf(slots);
    latencyFrames = slots.stream().mapToInt(Slot::latencyFrames).sum();
    block = new float[channels][slots.isEmpty() ? 0 : blockFrames];
  }

  int latencyFrames() {
    return latencyFrames;
  }

  /// Treats frames at..at+frames-1 of a strip's sound in place.
  ///
  /// @param frame the session frame of the first
  /// @param startFrame the session frame where sound begins
  void process(float[][] sound, long frame, long startFrame, int at, int frames, Channel channel) {
    int skipped = (int) Math.max(0, Math.min(frames, startFrame - frame));
    int heard = frames - skipped;
    if (slots.isEmpty() || heard == 0) {
      return;
    }
    for (int side = 0; side < block.length; side++) {
      System.arraycopy(sound[side], at + skipped, block[side], 0, heard);
      Finite.mend(block[side], heard);
    }
    long first = frame + skipped;
    for (var slot : slots) {
      slot.process(block, first, heard, channel);
      first -= slot.latencyFrames();
    }
    for (int side = 0; side < block.length; side++) {
      System.arraycopy(block[side], 0, sound[side], at + skipped, heard);
    }
  }

  void reset() {
    slots.forEach(Slot::reset);
  }
}
