package org.soundlathe.dsp.filter;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.StripParameters;

/// Takes away rumble below a corner: Butterworth, 12 dB per octave, 3 dB down at the corner.
///
/// Off, it passes the sound bit for bit.
public final class HighPass implements Kernel {
  private final boolean isOn;
  private final Rows filter;
  private long brokenSamples;

  /// @param cutoffHz where the sound is 3 dB down, 10..2000
  public record Settings(boolean on, double cutoffHz) {
    public Settings {
      StripParameters.HIGH_PASS_CUTOFF.check(cutoffHz);
    }
  }

  private HighPass(Spec spec, Settings settings) {
    isOn = settings.on();
    Cut.Edge lows = new Cut.Edge(true, settings.cutoffHz(), Slope.DB_12);
    filter = Rows.prepare(spec, Cut.prepare(spec, new Cut.Settings(lows, Cut.Edge.OFF)));
  }

  public static HighPass prepare(Spec spec, Settings settings) {
    return new HighPass(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    if (isOn) {
      filter.process(block, frames);
      return;
    }
    for (float[] signal : block) {
      brokenSamples += Finite.mend(signal, frames);
    }
  }

  @Override
  public void reset() {
    filter.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples + filter.brokenSamples();
  }
}
