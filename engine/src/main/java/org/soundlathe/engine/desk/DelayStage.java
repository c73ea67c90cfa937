package org.soundlathe.engine.desk;

import java.util.Arrays;
import org.soundlathe.dsp.parameter.StripParameters;

/// Plays a strip later by as many frames as are set; where that moves, the old place is faded into
/// the new one within a step of the grid.
final class DelayStage {
  private final float[][] ring;
  private final int mask;
  private int position;
  private int delayFrames;

  DelayStage(int sides) {
    int capacity = Integer.highestOneBit((int) StripParameters.DELAY.max() + Grid.FRAMES) * 2;
    ring = new float[sides][capacity];
    mask = capacity - 1;
  }

  /// Treats 64 frames in place.
  void process(float[][] sound, int at, int newDelayFrames) {
    for (int side = 0; side < ring.length; side++) {
      float[] line = ring[side];
      float[] signal = sound[side];
      for (int i = 0; i < Grid.FRAMES; i++) {
        line[(position + i) & mask] = signal[at + i];
      }
      for (int i = 0; i < Grid.FRAMES; i++) {
        float before = line[(position + i - delayFrames) & mask];
        float after = line[(position + i - newDelayFrames) & mask];
        signal[at + i] = before + (after - before) * ((i + 1f) / Grid.FRAMES);
      }
    }
    delayFrames = newDelayFrames;
    position = (position + Grid.FRAMES) & mask;
  }

  void start(int newDelayFrames) {
    for (float[] line : ring) {
      Arrays.fill(line, 0f);
    }
    position = 0;
    delayFrames = newDelayFrames;
  }
}
