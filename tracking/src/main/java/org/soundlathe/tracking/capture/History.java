package org.soundlathe.tracking.capture;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The last seconds of the tape, outside the Java heap. One thread appends; any may copy out, and
/// nobody waits.
final class History {
  private final MemorySegment sound;
  private final long capacity;
  private final int blockFrames;
  private volatile long endFrame;

  /// @param frames that can be asked for
  /// @param blockFrames the most that is appended at a time
  History(Arena arena, int channels, long frames, int blockFrames) {
    this.capacity = frames + blockFrames;
    this.blockFrames = blockFrames;
    sound = arena.allocate(Math.max(1, channels) * capacity * Float.BYTES, 64);
  }

  /// The first tape frame that has not come in yet.
  long endFrame() {
    return endFrame;
  }

  /// The oldest tape frame that is kept.
  long oldestFrame() {
    return Math.max(0, endFrame - capacity + blockFrames);
  }

  /// How many frames can be appended so that none from `neededFrame` on is overwritten.
  long roomFrames(long neededFrame) {
    return Math.max(0, neededFrame - endFrame + capacity);
  }

  /// @param block `[channel][frame]`
  /// @param frames 0..blockFrames
  void append(float[][] block, int frames) {
    long end = endFrame;
    long at = end % capacity;
    int first = (int) Math.min(frames, capacity - at);
    for (int c = 0; c < block.length; c++) {
      MemorySegment.copy(block[c], 0, sound, ValueLayout.JAVA_FLOAT, place(c, at), first);
      MemorySegment.copy(
          block[c], first, sound, ValueLayout.JAVA_FLOAT, place(c, 0), frames - first);
    }
    endFrame = end + frames;
  }

  /// Copies one channel out. What was not kept long enough is garbage; ask [#holds] afterwards.
  void copy(int channel, long frame, float[] into, int offset, int frames) {
    long at = frame % capacity;
    int first = (int) Math.min(frames, capacity - at);
    MemorySegment.copy(sound, ValueLayout.JAVA_FLOAT, place(channel, at), into, offset, first);
    MemorySegment.copy(
        sound, ValueLayout.JAVA_FLOAT, place(channel, 0), into, offset + first, frames - first);
  }

  /// Whether frames from here on are all there, also if a block is being appended right now.
  boolean holds(long frame) {
    return frame >= oldestFrame();
  }

  private long place(int channel, long at) {
    return (channel * capacity + at) * Float.BYTES;
  }
}
