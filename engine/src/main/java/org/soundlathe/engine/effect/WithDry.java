package org.soundlathe.engine.effect;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;

/// Mixes the answer of a space with the sound that it answers.
final class WithDry implements Kernel {
  private static final int STEP_FRAMES = 64;

  private final Kernel space;
  private final float dryGain;
  private final float wetGain;
  private final float[][] answer;

  private WithDry(Spec spec, Kernel space, float dryGain, float wetGain) {
    this.space = space;
    this.wetGain = wetGain;
    this.dryGain = dryGain;
    answer = new float[spec.channels()][STEP_FRAMES];
  }

  /// The space itself where nothing of the dry sound is wanted.
  ///
  /// @param space without latency
  /// @param mixPercent 0 the dry sound alone, 100 the answer alone
  static Kernel of(Spec spec, Kernel space, double mixPercent) {
    float wet = (float) (mixPercent / 100);
    return mixPercent == 100 ? space : new WithDry(spec, space, 1 - wet, wet);
  }

  /// The dry sound as it is, and the answer with it.
  static Kernel around(Spec spec, Kernel space) {
    return new WithDry(spec, space, 1, 1);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      step(block, at, Math.min(STEP_FRAMES, frames - at));
    }
  }

  @Override
  public void reset() {
    space.reset();
  }

  @Override
  public long brokenSamples() {
    return space.brokenSamples();
  }

  private void step(float[][] block, int at, int frames) {
    for (int channel = 0; channel < answer.length; channel++) {
      System.arraycopy(block[channel], at, answer[channel], 0, frames);
    }
    space.process(answer, frames);
    for (int channel = 0; channel < answer.length; channel++) {
      float[] wet = answer[channel];
      float[] signal = block[channel];
      for (int i = 0; i < frames; i++) {
        // Finite as the space heard it: what is broken must not pass beside it.
        signal[at + i] = Finite.orSilence(signal[at + i]) * dryGain + wet[i] * wetGain;
      }
    }
  }
}
