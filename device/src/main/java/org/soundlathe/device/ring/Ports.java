package org.soundlathe.device.ring;

import java.lang.foreign.MemorySegment;

/// Where a device keeps the sound of the period that is passing. Called on the audio thread; the
/// offset is that of the channel's first sample, in bytes.
public interface Ports {
  MemorySegment input(int channel);

  MemorySegment output(int channel);

  long inputOffset(int channel, int frames);

  long outputOffset(int channel, int frames);
}
