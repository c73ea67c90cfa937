package org.soundlathe.dsp.resample;

import java.util.Arrays;

/// Gives one signal at twice its rate: its own samples, and new ones half-way between them.
final class Doubler {
  private final float[] between;
  private final int latencyFrames;
  private final Mirrored mirrored;
  private final float[] heard;
  private final float[] halfWay;

  /// @param filter a half-band
  /// @param latencyFrames how late the output shall be, in low-rate frames; at least the reach
  /// @param mirrored may be shared; holds nothing from one call to the next
  /// @param maxFrames the most low-rate frames at a time
  Doubler(TwoPhases filter, int latencyFrames, Mirrored mirrored, int maxFrames) {
    between = filter.between().clone();
    for (int k = 0; k < between.length; k++) {
      between[k] *= 2; // every second sample that the filter hears is 0
    }
    this.latencyFrames = latencyFrames;
    this.mirrored = mirrored;
    heard = new float[2 * latencyFrames + maxFrames];
    halfWay = new float[maxFrames];
  }

  /// Writes `2 * frames` samples to `out[offset..]`.
  void process(float[] in, int inOffset, int frames, float[] out, int outOffset) {
    System.arraycopy(in, inOffset, heard, 2 * latencyFrames, frames);
    Arrays.fill(halfWay, 0, frames, 0f);
    mirrored.add(between, 0, heard, latencyFrames, latencyFrames + 1, halfWay, frames);
    for (int i = 0; i < frames; i++) {
      out[outOffset + 2 * i] = heard[latencyFrames + i];
      out[outOffset + 2 * i + 1] = halfWay[i];
    }
    System.arraycopy(heard, frames, heard, 0, 2 * latencyFrames);
  }

  void reset() {
    Arrays.fill(heard, 0f);
  }
}
