package org.soundlathe.tracking.monitor;

import java.util.List;
import org.soundlathe.tracking.chain.RecordingChain;

/// A musician who hears themselves through their track's recording chain. The tape's thread.
public final class LiveTrack {
  private final int[] inputs;
  private final RecordingChain chain;
  private final float[][] block;

  /// @param inputs of the open device, counted from 0; one for each channel of the chain
  /// @param maxFrames of a block
  public LiveTrack(List<Integer> inputs, RecordingChain chain, int maxFrames) {
    this.inputs = inputs.stream().mapToInt(Integer::intValue).toArray();
    this.chain = chain;
    block = new float[this.inputs.length][maxFrames];
  }

  /// Through the chain, and onto every output.
  ///
  /// @param isFresh whether the sound does not go on where it ended
  /// @param gate of all who hear themselves
  void add(
      LiveInputs live,
      boolean isFresh,
      Ramp gate,
      OutputRamps gains,
      float[][] into,
      int offset,
      int frames) {
    if (isFresh) {
      chain.reset();
    }
    for (int side = 0; side < inputs.length; side++) {
      System.arraycopy(live.heard(inputs[side]), 0, block[side], 0, frames);
    }
    chain.process(block, frames);
    for (float[] signal : block) {
      gate.apply(signal, 0, frames);
    }
    gains.add(block, into, offset, frames);
  }
}
