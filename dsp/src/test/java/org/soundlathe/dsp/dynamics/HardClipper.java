package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.Kernel;

/// Cuts every sample at the ceiling: what a limiter is not. Every check of the limiter's promise
/// must find it out.
record HardClipper(float ceiling) implements Kernel {
  @Override
  public void process(float[][] block, int frames) {
    for (float[] signal : block) {
      for (int i = 0; i < frames; i++) {
        signal[i] = Math.max(-ceiling, Math.min(ceiling, signal[i]));
      }
    }
  }

  @Override
  public void reset() {}

  @Override
  public long brokenSamples() {
    return 0;
  }
}
