package org.soundlathe.dsp.saturation;

import java.util.List;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;
import org.soundlathe.dsp.resample.Oversampler;

/// Mixes each signal with what its wet path makes of it; the dry sound waits as long as the wet
/// path takes. Without any wet sound it is a pure delay, bit for bit.
final class WetAndDry implements Kernel {
  static final int STEP_FRAMES = Oversampler.STEP_FRAMES;

  private final List<? extends WetPath> paths;
  private final float wetGain;
  private final float dryGain;
  private final int latencyFrames;
  private final SampleDelay delay;
  private final float[][] dry;
  private final float[] wet = new float[STEP_FRAMES];
  private long brokenSamples;

  /// @param paths one for each channel, all with the same latency
  WetAndDry(Spec spec, List<? extends WetPath> paths, double wetGain, double dryGain) {
    this.paths = paths;
    this.wetGain = (float) wetGain;
    this.dryGain = (float) dryGain;
    latencyFrames = paths.getFirst().latencyFrames();
    delay = SampleDelay.prepare(spec, new SampleDelay.Settings(latencyFrames));
    dry = new float[spec.channels()][STEP_FRAMES];
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < dry.length; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
    }
    if (wetGain == 0 && dryGain == 1) {
      delay.process(block, frames);
      return;
    }
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      step(block, at, Math.min(STEP_FRAMES, frames - at));
    }
  }

  @Override
  public void reset() {
    for (int channel = 0; channel < dry.length; channel++) {
      paths.get(channel).reset();
    }
    delay.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return latencyFrames;
  }

  private void step(float[][] block, int at, int frames) {
    for (int channel = 0; channel < dry.length; channel++) {
      System.arraycopy(block[channel], at, dry[channel], 0, frames);
    }
    delay.process(dry, frames);
    for (int channel = 0; channel < dry.length; channel++) {
      System.arraycopy(block[channel], at, wet, 0, frames);
      paths.get(channel).process(wet, frames);
      float[] late = dry[channel];
      for (int i = 0; i < frames; i++) {
        late[i] = late[i] * dryGain + wet[i] * wetGain;
      }
      System.arraycopy(late, 0, block[channel], at, frames);
    }
  }
}
