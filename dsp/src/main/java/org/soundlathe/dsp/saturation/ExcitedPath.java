package org.soundlathe.dsp.saturation;

import org.soundlathe.dsp.filter.SoloFilter;
import org.soundlathe.dsp.resample.Oversampler;

/// The highs of one signal, driven into a curve.
final class ExcitedPath implements WetPath {
  private static final double BUTTERWORTH_Q = Math.sqrt(0.5);
  // What the curve makes below the corner, DC and difference tones, goes: from three octaves below,
  // so that the phase at the corner stays near that of the dry sound.
  private static final double SECOND_CORNER = 0.125;

  private final SoloFilter before;
  private final SoloFilter after;
  private final Oversampler oversampler;
  private final GainStage curve;
  private final float[] high;

  ExcitedPath(int sampleRateHz, double cornerHz, GainStage curve) {
    before = SoloFilter.highPass(cornerHz, BUTTERWORTH_Q, sampleRateHz);
    after = SoloFilter.highPass(cornerHz * SECOND_CORNER, BUTTERWORTH_Q, sampleRateHz);
    oversampler = Oversampler.forCurves(sampleRateHz);
    this.curve = curve;
    high = new float[WetAndDry.STEP_FRAMES * oversampler.factor()];
  }

  @Override
  public void process(float[] signal, int frames) {
    before.process(signal, 0, frames);
    oversampler.up(signal, frames, high);
    curve.bend(high, frames * oversampler.factor());
    oversampler.down(high, frames, signal);
    after.process(signal, 0, frames);
  }

  @Override
  public void reset() {
    before.reset();
    after.reset();
    oversampler.reset();
    curve.reset();
  }

  @Override
  public int latencyFrames() {
    return oversampler.latencyFrames();
  }
}
