package org.soundlathe.engine.effect;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;

/// Plays a mono sound through a stereo kernel: to both sides, and the mean of what both answer.
final class Folded implements Kernel {
  private static final int STEP_FRAMES = 64;

  private final Kernel kernel;
  private final float[][] sides = new float[2][STEP_FRAMES];
  private long brokenSamples;

  /// @param kernel of two channels
  Folded(Kernel kernel) {
    this.kernel = kernel;
  }

  /// What a kernel inside must be prepared for.
  static Spec stereo(Spec mono) {
    return new Spec(mono.sampleRateHz(), 2, STEP_FRAMES);
  }

  @Override
  public void process(float[][] block, int frames) {
    float[] signal = block[0];
    brokenSamples += Finite.mend(signal, frames);
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      int now = Math.min(STEP_FRAMES, frames - at);
      System.arraycopy(signal, at, sides[0], 0, now);
      System.arraycopy(signal, at, sides[1], 0, now);
      kernel.process(sides, now);
      for (int i = 0; i < now; i++) {
        signal[at + i] = 0.5f * (sides[0][i] + sides[1][i]);
      }
    }
  }

  @Override
  public void reset() {
    kernel.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return kernel.latencyFrames();
  }
}
