package org.soundlathe.dsp.stereo;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;
import org.soundlathe.dsp.parameter.StereoParameters;
import org.soundlathe.dsp.unit.Decibels;

/// Lets one side come some milliseconds later: the ear takes both for one sound and hears it from
/// the side that is first.
///
/// In mono the two comb: a delay of d ms cuts 500/d Hz and its odd multiples. The delay is what was
/// asked for, in whole frames, so it is no latency. Without delay and at 0 dB it passes the sound
/// bit for bit.
// H. Haas, "The Influence of a Single Echo on the Audibility of Speech", JAES 20 (1972).
public final class Haas implements Kernel {
  private final int late;
  private final float gain;
  private final SampleDelay delay;
  private final float[][] lateSide = new float[1][];
  private long brokenSamples;

  /// @param side the one that comes later
  /// @param delayMs 0..40
  /// @param gainDb -24..6, of the later side
  public record Settings(Side side, double delayMs, double gainDb) {
    public Settings {
      StereoParameters.HAAS_DELAY.check(delayMs);
      StereoParameters.HAAS_GAIN.check(gainDb);
    }
  }

  private Haas(Spec spec, Settings settings) {
    late = settings.side() == Side.LEFT ? 0 : 1;
    gain = (float) Decibels.toGain(settings.gainDb());
    int frames = (int) Math.rint(settings.delayMs() / 1_000 * spec.sampleRateHz());
    var oneSide = new Spec(spec.sampleRateHz(), 1, spec.maxFrames());
    delay = SampleDelay.prepare(oneSide, new SampleDelay.Settings(frames));
  }

  /// @param spec two channels
  public static Haas prepare(Spec spec, Settings settings) {
    Stereo.require(spec, "a Haas delay");
    return new Haas(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    brokenSamples += Finite.mend(block[0], frames) + Finite.mend(block[1], frames);
    float[] signal = block[late];
    lateSide[0] = signal;
    delay.process(lateSide, frames);
    for (int i = 0; i < frames; i++) {
      signal[i] *= gain;
    }
  }

  @Override
  public void reset() {
    delay.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }
}
