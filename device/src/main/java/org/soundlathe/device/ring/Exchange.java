package org.soundlathe.device.ring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.soundlathe.device.ring.ExchangeMemory.Lane;

/// Two rings of sound between a device and the house: one thread feeds the playback ring, one
/// drains the capture ring, and the device takes and gives on its own thread. Nobody waits for a
/// lock, and nobody allocates.
///
/// Frames are counted from 0 in each ring. What was lost is counted and listed, see [Gap].
public final class Exchange {
  private final ExchangeMemory memory;
  private final Lane[] inputs;
  private final Lane[] outputs;

  /// @param arena keeps the memory; close it after the device has let go of it
  /// @param leastFrames that each ring holds at least; rounded up to a power of two
  /// @param inputs channels captured, 0..400
  /// @param outputs channels played, 0..400
  public Exchange(Arena arena, long leastFrames, int inputs, int outputs) {
    long capacity = Math.max(64, Long.highestOneBit(Math.max(1, leastFrames - 1)) << 1);
    memory = new ExchangeMemory(arena, capacity, inputs, outputs);
    this.inputs = new Lane[inputs];
    this.outputs = new Lane[outputs];
    for (int c = 0; c < inputs; c++) {
      this.inputs[c] = memory.captureLane(c);
    }
    for (int c = 0; c < outputs; c++) {
      this.outputs[c] = memory.playbackLane(c);
    }
  }

  public int inputChannels() {
    return inputs.length;
  }

  public int outputChannels() {
    return outputs.length;
  }

  /// How many frames each ring holds.
  public long capacityFrames() {
    return memory.capacity();
  }

  // The thread that feeds -------------------------------------------------------------------------

  /// Puts sound behind what was fed before; only as much as there is room for.
  ///
  /// @param block `[channel][frame]`, a signal for every output
  /// @return how many frames were taken, 0..frames
  public int feed(float[][] block, int offset, int frames) {
    int count = (int) Math.min(frames, roomFrames());
    long at = memory.get(Field.FED);
    for (int c = 0; c < outputs.length; c++) {
      ExchangeMemory.write(outputs[c], at, block[c], offset, count);
    }
    memory.set(Field.FED, at + count);
    return count;
  }

  /// How many frames can be fed now.
  public long roomFrames() {
    return memory.capacity() - waitingFrames();
  }

  /// How many frames were fed and are not played yet.
  public long waitingFrames() {
    return memory.get(Field.FED) - memory.get(Field.PLAYED);
  }

  public long fedFrames() {
    return memory.get(Field.FED);
  }

  /// From now on silence for want of sound counts as a loss. Feed before.
  public void beginPlaying() {
    memory.set(Field.PLAY_UNTIL, Long.MAX_VALUE);
  }

  /// What has been fed is the end: the silence behind it is no loss.
  public void endPlaying() {
    memory.set(Field.PLAY_UNTIL, memory.get(Field.FED));
  }

  // The thread that drains ------------------------------------------------------------------------

  /// From the next period on, what comes in is captured, or no longer.
  public void capture(boolean isOn) {
    memory.set(Field.IS_CAPTURING, isOn ? 1 : 0);
  }

  /// How many frames were captured and not drained yet.
  public long capturedFrames() {
    return memory.get(Field.CAPTURED) - memory.get(Field.TAKEN);
  }

  /// Takes captured sound out, oldest first.
  ///
  /// @param into `[channel][frame]`, a signal for every input
  /// @return how many frames were there, 0..frames
  public int drain(float[][] into, int offset, int frames) {
    int count = (int) Math.min(frames, capturedFrames());
    long at = memory.get(Field.TAKEN);
    for (int c = 0; c < inputs.length; c++) {
      ExchangeMemory.read(inputs[c], at, into[c], offset, count);
    }
    memory.set(Field.TAKEN, at + count);
    return count;
  }

  /// Whether there are gaps that nobody has taken yet; allocates nothing.
  public boolean hasGaps() {
    return memory.get(Field.GAPS_WRITTEN) != memory.get(Field.GAPS_TAKEN);
  }

  /// The gaps that nobody has taken yet, oldest first; one thread only.
  public List<Gap> takeGaps() {
    var taken = new ArrayList<Gap>();
    long end = memory.get(Field.GAPS_WRITTEN);
    for (long i = memory.get(Field.GAPS_TAKEN); i < end; i++) {
      var kind = Gap.Kind.of(memory.gapWord(i, 0));
      taken.add(new Gap(kind, memory.gapWord(i, 1), memory.gapWord(i, 2), memory.gapWord(i, 3)));
    }
    memory.set(Field.GAPS_TAKEN, end);
    return taken;
  }

  /// Gaps that were counted but not listed, because nobody took the list.
  public long gapsDropped() {
    return memory.get(Field.GAPS_DROPPED);
  }

  // Any thread ------------------------------------------------------------------------------------

  public Counts counts() {
    return new Counts(
        memory.get(Field.ELAPSED),
        memory.get(Field.CYCLES),
        memory.get(Field.PLAYED),
        memory.get(Field.CAPTURED),
        memory.get(Field.STARVED),
        memory.get(Field.OVERRUN),
        memory.get(Field.MISSED),
        memory.get(Field.XRUNS));
  }

  /// How long the device waits for the other side before it counts a loss: 0 where it plays in real
  /// time, more where the clock may stand still, as in freewheeling.
  public void patience(long microseconds) {
    memory.set(Field.PATIENCE_US, microseconds);
  }

  /// Whether the device has told that it is gone.
  public boolean isLost() {
    return memory.get(Field.IS_LOST) != 0;
  }

  /// What native code needs to reach the ports; before the first period.
  ///
  /// @param portBuffer `void *(*)(void *port, uint32_t frames)`
  /// @param frameTime `uint32_t (*)(void *client)`, or null where the server has no such clock
  /// @param client argument of that clock
  /// @param inputPorts an array of pointers, one an input
  /// @param outputPorts an array of pointers, one an output
  public void attach(
      MemorySegment portBuffer,
      MemorySegment frameTime,
      MemorySegment client,
      MemorySegment inputPorts,
      MemorySegment outputPorts) {
    memory.set(Field.PORT_BUFFER, portBuffer.address());
    memory.set(Field.FRAME_TIME, frameTime.address());
    memory.set(Field.CLIENT, client.address());
    memory.set(Field.INPUT_PORTS, inputPorts.address());
    memory.set(Field.OUTPUT_PORTS, outputPorts.address());
  }

  /// Where the fields stand, for code outside Java.
  public MemorySegment address() {
    return memory.fields();
  }

  ExchangeMemory memory() {
    return memory;
  }
}
