package org.soundlathe.dsp.resample;

import java.util.Arrays;

/// Gives one signal at half its rate, without what the half rate cannot hold.
final class Halver {
  private final TwoPhases filter;
  private final int latencyFrames;
  private final Mirrored mirrored;
  private final float[] even;
  private final float[] odd;
  private final float[] sums;

  /// @param latencyFrames how late the output shall be, in low-rate frames; at least the reach
  /// @param mirrored may be shared; holds nothing from one call to the next
  /// @param maxFrames the most low-rate frames at a time
  Halver(TwoPhases filter, int latencyFrames, Mirrored mirrored, int maxFrames) {
    this.filter = filter;
    this.latencyFrames = latencyFrames;
    this.mirrored = mirrored;
    even = new float[2 * latencyFrames + maxFrames];
    odd = new float[2 * latencyFrames + maxFrames];
    sums = new float[maxFrames];
  }

  /// Takes `2 * frames` samples and writes `frames` of them to `out[offset..]`.
  void process(float[] in, int inOffset, int frames, float[] out, int outOffset) {
    int history = 2 * latencyFrames;
    for (int i = 0; i < frames; i++) {
      even[history + i] = in[inOffset + 2 * i];
      odd[history + i] = in[inOffset + 2 * i + 1];
    }
    float centre = filter.whole()[0];
    for (int i = 0; i < frames; i++) {
      sums[i] = centre * even[latencyFrames + i];
    }
    mirrored.add(filter.whole(), 1, even, latencyFrames, latencyFrames, sums, frames);
    mirrored.add(filter.between(), 0, odd, latencyFrames - 1, latencyFrames, sums, frames);
    System.arraycopy(sums, 0, out, outOffset, frames);
    System.arraycopy(even, frames, even, 0, history);
    System.arraycopy(odd, frames, odd, 0, history);
  }

  void reset() {
    Arrays.fill(even, 0f);
    Arrays.fill(odd, 0f);
  }
}
