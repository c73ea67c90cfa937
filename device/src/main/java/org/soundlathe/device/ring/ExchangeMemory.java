package org.soundlathe.device.ring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/// The piece of memory that the audio thread and Java share: fields, two rings of sound, and the
/// list of gaps. Its writers publish with release, its readers look with acquire.
final class ExchangeMemory {
  /// Words of one gap: kind, captured, played, frames.
  static final int GAP_WORDS = 4;

  private static final int GAP_CAPACITY = 1024;
  private static final long LINE_BYTES = 64;
  private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

  private final MemorySegment fields;
  private final MemorySegment capture;
  private final MemorySegment playback;
  private final MemorySegment gaps;
  private final long capacity;

  /// @param capacity frames in each ring, a power of two
  ExchangeMemory(Arena arena, long capacity, int inputs, int outputs) {
    this.capacity = capacity;
    fields = arena.allocate(Field.BYTES, LINE_BYTES);
    capture = arena.allocate(Math.max(1, inputs) * capacity * Float.BYTES, LINE_BYTES);
    playback = arena.allocate(Math.max(1, outputs) * capacity * Float.BYTES, LINE_BYTES);
    gaps = arena.allocate((long) GAP_CAPACITY * GAP_WORDS * Long.BYTES, LINE_BYTES);
    set(Field.CAPACITY, capacity);
    set(Field.INPUTS, inputs);
    set(Field.OUTPUTS, outputs);
    set(Field.CAPTURED_SOUND, capture.address());
    set(Field.PLAYED_SOUND, playback.address());
    set(Field.GAPS, gaps.address());
    set(Field.GAP_CAPACITY, GAP_CAPACITY);
  }

  MemorySegment fields() {
    return fields;
  }

  long capacity() {
    return capacity;
  }

  long get(Field field) {
    return (long) LONG.getAcquire(fields, field.offset());
  }

  void set(Field field, long value) {
    LONG.setRelease(fields, field.offset(), value);
  }

  /// For fields that several threads write.
  void addTogether(Field field, long count) {
    LONG.getAndAdd(fields, field.offset(), count);
  }

  /// For fields that only the calling thread writes.
  void add(Field field, long count) {
    set(field, get(field) + count);
  }

  /// One word of a gap, by the gap's number since the beginning.
  long gapWord(long number, int word) {
    return gaps.getAtIndex(ValueLayout.JAVA_LONG, number % GAP_CAPACITY * GAP_WORDS + word);
  }

  void setGapWord(long number, int word, long value) {
    gaps.setAtIndex(ValueLayout.JAVA_LONG, number % GAP_CAPACITY * GAP_WORDS + word, value);
  }

  /// Copies sound out of a ring, around its end where it must be.
  static void read(Lane lane, long frame, float[] into, int offset, int frames) {
    long at = frame & (lane.capacity() - 1);
    int first = (int) Math.min(frames, lane.capacity() - at);
    var layout = ValueLayout.JAVA_FLOAT;
    MemorySegment.copy(lane.sound(), layout, lane.byteOffset(at), into, offset, first);
    MemorySegment.copy(
        lane.sound(), layout, lane.byteOffset(0), into, offset + first, frames - first);
  }

  /// Copies sound into a ring, around its end where it must be.
  static void write(Lane lane, long frame, float[] from, int offset, int frames) {
    long at = frame & (lane.capacity() - 1);
    int first = (int) Math.min(frames, lane.capacity() - at);
    var layout = ValueLayout.JAVA_FLOAT;
    MemorySegment.copy(from, offset, lane.sound(), layout, lane.byteOffset(at), first);
    MemorySegment.copy(
        from, offset + first, lane.sound(), layout, lane.byteOffset(0), frames - first);
  }

  /// One channel of a ring.
  ///
  /// @param begin its first frame, counted from the ring's first channel
  record Lane(MemorySegment sound, long begin, long capacity) {
    long byteOffset(long frame) {
      return (begin + frame) * Float.BYTES;
    }
  }

  Lane captureLane(int channel) {
    return new Lane(capture, channel * capacity, capacity);
  }

  Lane playbackLane(int channel) {
    return new Lane(playback, channel * capacity, capacity);
  }
}
