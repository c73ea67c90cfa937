package org.soundlathe.dsp.reverb;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Spec;

/// Cuts lows and highs gently out of what is sent to a space, 6 dB per octave each.
final class SendEqualizer {
  // Below -300 dBFS a sample counts as silence, so that no denormal enters the space.
  private static final float SILENCE = 1e-15f;

  private final double lowCoefficient;
  private final double highCoefficient;
  private final double[] low;
  private final double[] high;

  SendEqualizer(Spec spec, SendCut cut) {
    lowCoefficient = coefficient(cut.lowCutHz(), spec.sampleRateHz());
    highCoefficient = coefficient(cut.highCutHz(), spec.sampleRateHz());
    low = new double[spec.channels()];
    high = new double[spec.channels()];
  }

  void reset() {
    Arrays.fill(low, 0);
    Arrays.fill(high, 0);
  }

  /// Copies a stretch of a signal to the start of `out`, equalised.
  void process(int channel, float[] in, int offset, float[] out, int frames) {
    double lows = low[channel];
    double rest = high[channel];
    for (int i = 0; i < frames; i++) {
      float sample = Finite.orSilence(in[offset + i]);
      double heard = Math.abs(sample) < SILENCE ? 0 : sample;
      double step = lowCoefficient * (heard - lows);
      double withoutLows = heard - (lows + step);
      lows += 2 * step;
      step = highCoefficient * (withoutLows - rest);
      out[i] = (float) (rest + step);
      rest += 2 * step;
    }
    low[channel] = lows;
    high[channel] = rest;
  }

  /// Of a trapezoidal one-pole low-pass; a corner above the band is kept just inside it.
  private static double coefficient(double cornerHz, int sampleRateHz) {
    double inside = Math.min(cornerHz, 0.45 * sampleRateHz);
    double warped = StrictMath.tan(StrictMath.PI * inside / sampleRateHz);
    return warped / (1 + warped);
  }
}
