package org.soundlathe.dsp.reverb;

import java.util.Arrays;
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
    double lowKept = 1 - 2 * lowCoefficient;
    double highKept = 1 - 2 * highCoefficient;
    for (int i = 0; i < frames; i++) {
      float sample = in[offset + i];
      double heard = Math.abs(sample) < SILENCE ? 0 : sample;
      double withoutLows = heard - (lows + lowCoefficient * (heard - lows));
      lows = lowKept * lows + 2 * lowCoefficient * heard;
      out[i] = (float) (rest + highCoefficient * (withoutLows - rest));
      rest = highKept * rest + 2 * highCoefficient * withoutLows;
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
