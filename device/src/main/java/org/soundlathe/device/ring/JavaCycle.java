package org.soundlathe.device.ring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.locks.LockSupport;
import org.soundlathe.device.ring.ExchangeMemory.Lane;

/// The audio side of an exchange in Java, for devices whose thread is Java's own; it does what
/// `exchange.c` does, with the same result to the last bit and count.
///
/// One thread: the device's. It allocates nothing, but a garbage collection stops it like any other
/// thread of the process, so real-time capture takes the native twin.
public final class JavaCycle {
  private static final int PAUSE_US = 50;

  private final ExchangeMemory memory;
  private final Lane[] inputs;
  private final Lane[] outputs;
  private final Ports ports;

  public JavaCycle(Exchange exchange, Ports ports) {
    this.memory = exchange.memory();
    this.ports = ports;
    inputs = new Lane[exchange.inputChannels()];
    outputs = new Lane[exchange.outputChannels()];
    for (int c = 0; c < inputs.length; c++) {
      inputs[c] = memory.captureLane(c);
    }
    for (int c = 0; c < outputs.length; c++) {
      outputs[c] = memory.playbackLane(c);
    }
  }

  /// One period.
  public void run(int frames) {
    capture(frames);
    play(frames);
    memory.add(Field.ELAPSED, frames);
    memory.add(Field.CYCLES, 1);
  }

  /// One period whose first frame the server's clock numbers, modulo 2^32; where the number has
  /// jumped ahead, periods have passed without us.
  public void run(int frames, int frameTime) {
    int skipped = frameTime - (int) memory.get(Field.NEXT_FRAME_TIME);
    if (memory.get(Field.HAS_FRAME_TIME) != 0 && skipped > 0) {
      miss(skipped);
    }
    memory.set(Field.HAS_FRAME_TIME, 1);
    memory.set(Field.NEXT_FRAME_TIME, Integer.toUnsignedLong(frameTime + frames));
    run(frames);
  }

  /// Frames that the server passed without calling.
  public void miss(long frames) {
    memory.add(Field.MISSED, frames);
    noteGap(Gap.Kind.MISSED, frames);
  }

  /// A period that was late; from any thread.
  public void xrun() {
    memory.addTogether(Field.XRUNS, 1);
  }

  /// The device is gone; from any thread.
  public void lose() {
    memory.set(Field.IS_LOST, 1);
  }

  private void capture(int frames) {
    if (memory.get(Field.IS_CAPTURING) == 0) {
      return;
    }
    for (long us = 0; room() < frames && us < memory.get(Field.PATIENCE_US); us += PAUSE_US) {
      LockSupport.parkNanos(1000L * PAUSE_US);
    }
    long count = Math.min(room(), frames);
    long at = memory.get(Field.CAPTURED) & (memory.capacity() - 1);
    long first = Math.min(count, memory.capacity() - at);
    for (int c = 0; c < inputs.length; c++) {
      var lane = inputs[c];
      long from = ports.inputOffset(c, frames);
      copy(ports.input(c), from, lane.sound(), lane.byteOffset(at), first);
      from += first * Float.BYTES;
      copy(ports.input(c), from, lane.sound(), lane.byteOffset(0), count - first);
    }
    memory.add(Field.CAPTURED, count);
    if (count < frames) {
      memory.add(Field.OVERRUN, frames - count);
      noteGap(Gap.Kind.OVERRUN, frames - count);
    }
  }

  private void play(int frames) {
    for (long us = 0;
        ready() < owed(frames) && us < memory.get(Field.PATIENCE_US);
        us += PAUSE_US) {
      LockSupport.parkNanos(1000L * PAUSE_US);
    }
    long wanted = owed(frames);
    long count = Math.min(ready(), wanted);
    long at = memory.get(Field.PLAYED) & (memory.capacity() - 1);
    long first = Math.min(count, memory.capacity() - at);
    for (int c = 0; c < outputs.length; c++) {
      var lane = outputs[c];
      var out = ports.output(c);
      long to = ports.outputOffset(c, frames);
      copy(lane.sound(), lane.byteOffset(at), out, to, first);
      copy(lane.sound(), lane.byteOffset(0), out, to + first * Float.BYTES, count - first);
      out.asSlice(to + count * Float.BYTES, (frames - count) * Float.BYTES).fill((byte) 0);
    }
    memory.add(Field.PLAYED, count);
    if (count < wanted) {
      memory.add(Field.STARVED, wanted - count);
      noteGap(Gap.Kind.STARVED, wanted - count);
    }
  }

  private static void copy(
      MemorySegment from, long fromOffset, MemorySegment to, long toOffset, long samples) {
    var sample = ValueLayout.JAVA_FLOAT;
    MemorySegment.copy(from, sample, fromOffset, to, sample, toOffset, samples);
  }

  private long room() {
    return memory.capacity() - (memory.get(Field.CAPTURED) - memory.get(Field.TAKEN));
  }

  private long ready() {
    return memory.get(Field.FED) - memory.get(Field.PLAYED);
  }

  private long owed(int frames) {
    long left = memory.get(Field.PLAY_UNTIL) - memory.get(Field.PLAYED);
    return Math.max(0, Math.min(left, frames));
  }

  private void noteGap(Gap.Kind kind, long frames) {
    long written = memory.get(Field.GAPS_WRITTEN);
    if (written - memory.get(Field.GAPS_TAKEN) >= memory.get(Field.GAP_CAPACITY)) {
      memory.add(Field.GAPS_DROPPED, 1);
      return;
    }
    memory.setGapWord(written, 0, kind.code());
    memory.setGapWord(written, 1, memory.get(Field.CAPTURED));
    memory.setGapWord(written, 2, memory.get(Field.PLAYED));
    memory.setGapWord(written, 3, frames);
    memory.set(Field.GAPS_WRITTEN, written + 1);
  }
}
