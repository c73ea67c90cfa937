package org.soundlathe.dsp.filter;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.StripParameters;

/// Takes away rumble below a corner: Butterworth, 12 dB per octave, 3 dB down at the corner.
///
/// A state-variable filter with trapezoidal integrators, so that 20 Hz at 192 kHz is as quiet as
/// 200 Hz at 44.1 kHz; its state is double. Off, it passes the sound bit for bit.
// After A. Simper, "Linear Trapezoidal Integrated State Variable Filter" (Cytomic, 2013).
public final class HighPass implements Kernel {
  // Below -400 dBFS the state is emptied, before it slows the processor down as a denormal.
  private static final double SILENCE = 1e-20;

  private final boolean isOn;
  private final double damping;
  private final double a1;
  private final double a2;
  private final double a3;
  private final double[] first;
  private final double[] second;
  private long brokenSamples;

  /// @param cutoffHz where the sound is 3 dB down, 10..2000
  public record Settings(boolean on, double cutoffHz) {
    public Settings {
      StripParameters.HIGH_PASS_CUTOFF.check(cutoffHz);
    }
  }

  private HighPass(Spec spec, Settings settings) {
    isOn = settings.on();
    double warped = StrictMath.tan(StrictMath.PI * settings.cutoffHz() / spec.sampleRateHz());
    damping = Math.sqrt(2);
    a1 = 1 / (1 + warped * (warped + damping));
    a2 = warped * a1;
    a3 = warped * a2;
    first = new double[spec.channels()];
    second = new double[spec.channels()];
  }

  public static HighPass prepare(Spec spec, Settings settings) {
    return new HighPass(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < first.length; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
      if (isOn) {
        filter(channel, block[channel], frames);
      }
    }
  }

  @Override
  public void reset() {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  private void filter(int channel, float[] signal, int frames) {
    double s1 = first[channel];
    double s2 = second[channel];
    double kept1 = 2 * a1 - 1;
    double kept2 = 1 - 2 * a3;
    for (int i = 0; i < frames; i++) {
      double x = signal[i];
      double high = x - s2;
      double band = a1 * s1 + a2 * high;
      double low = s2 + (a2 * s1 + a3 * high);
      signal[i] = (float) (x - damping * band - low);
      // 2 * band - s1 and 2 * low - s2, written out: each waits for two products only.
      double next1 = (2 * a2 * x + kept1 * s1) - 2 * a2 * s2;
      s2 = (2 * a3 * x + kept2 * s2) + 2 * a2 * s1;
      s1 = next1;
      if (Math.abs(s1) + Math.abs(s2) < SILENCE) {
        s1 = 0;
        s2 = 0;
      }
    }
    first[channel] = s1;
    second[channel] = s2;
  }
}
