package org.soundlathe.device.ring;

import java.lang.foreign.MemorySegment;

/// The ports of a device whose sound stands in arrays, `[channel][frame]`.
public final class BlockPorts implements Ports {
  private final MemorySegment[] inputs;
  private final MemorySegment[] outputs;

  /// @param heard what is captured, filled before each period
  /// @param spoken what is played, filled by each period
  public BlockPorts(float[][] heard, float[][] spoken) {
    inputs = segments(heard);
    outputs = segments(spoken);
  }

  private static MemorySegment[] segments(float[][] channels) {
    var segments = new MemorySegment[channels.length];
    for (int c = 0; c < channels.length; c++) {
      segments[c] = MemorySegment.ofArray(channels[c]);
    }
    return segments;
  }

  @Override
  public MemorySegment input(int channel) {
    return inputs[channel];
  }

  @Override
  public MemorySegment output(int channel) {
    return outputs[channel];
  }

  @Override
  public long inputOffset(int channel, int frames) {
    return 0;
  }

  @Override
  public long outputOffset(int channel, int frames) {
    return 0;
  }
}
