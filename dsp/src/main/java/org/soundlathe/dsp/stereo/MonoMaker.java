package org.soundlathe.dsp.stereo;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.SoloFilter;
import org.soundlathe.dsp.parameter.StereoParameters;

/// Makes the lows mono, as vinyl and big loudspeakers want them: takes the side away below a
/// corner, 24 dB per octave, 6 dB down at the corner.
///
/// The mid passes the all-pass whose phase the side's high-pass has (Linkwitz-Riley), so that above
/// the corner every place in the picture stays where it was, and the sum in mono keeps its level
/// everywhere. Off, it passes the sound bit for bit.
// S. H. Linkwitz, "Active Crossover Networks for Noncoincident Drivers", JAES 24 (1976).
public final class MonoMaker implements Kernel {
  private static final double BUTTERWORTH_Q = Math.sqrt(0.5);

  private final boolean isOn;
  private final SoloFilter turned;
  private final SoloFilter firstCut;
  private final SoloFilter secondCut;
  private long brokenSamples;

  /// @param cornerHz 20..500
  public record Settings(boolean on, double cornerHz) {
    public Settings {
      StereoParameters.MONO_CORNER.check(cornerHz);
    }
  }

  private MonoMaker(Spec spec, Settings settings) {
    isOn = settings.on();
    int rateHz = spec.sampleRateHz();
    turned = SoloFilter.allPass(settings.cornerHz(), BUTTERWORTH_Q, rateHz);
    firstCut = SoloFilter.highPass(settings.cornerHz(), BUTTERWORTH_Q, rateHz);
    secondCut = SoloFilter.highPass(settings.cornerHz(), BUTTERWORTH_Q, rateHz);
  }

  /// @param spec two channels
  public static MonoMaker prepare(Spec spec, Settings settings) {
    Stereo.require(spec, "a mono-maker");
    return new MonoMaker(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    float[] mid = block[0];
    float[] side = block[1];
    brokenSamples += Finite.mend(mid, frames) + Finite.mend(side, frames);
    if (!isOn) {
      return;
    }
    MidSide.encode(mid, side, 0, frames);
    turned.process(mid, 0, frames);
    firstCut.process(side, 0, frames);
    secondCut.process(side, 0, frames);
    MidSide.decode(mid, side, 0, frames);
  }

  @Override
  public void reset() {
    turned.reset();
    firstCut.reset();
    secondCut.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }
}
