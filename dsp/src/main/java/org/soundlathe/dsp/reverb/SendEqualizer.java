package org.soundlathe.dsp.reverb;

import java.util.Arrays;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

/// Cuts lows and highs gently out of what is sent to a space, 6 dB per octave each, and lifts or
/// lowers them by shelves.
///
/// Constant pressure never passes. All filters are trapezoidal one-poles with double state.
final class SendEqualizer {
  // Below -300 dBFS a sample counts as silence, so that no denormal enters the space.
  private static final float SILENCE = 1e-15f;

  private final double lowCoefficient;
  private final double highCoefficient;
  private final boolean hasShelves;
  private final double lowShelfCoefficient;
  private final double lowShelfLift;
  private final double highShelfCoefficient;
  private final double highShelfLift;
  private final double[] low;
  private final double[] high;
  private final double[] lowShelf;
  private final double[] highShelf;

  SendEqualizer(Spec spec, SendTone tone) {
    int rateHz = spec.sampleRateHz();
    double lowGain = Decibels.toGain(tone.lowShelfDb());
    double highGain = Decibels.toGain(tone.highShelfDb());
    lowCoefficient = coefficient(tone.lowCutHz(), rateHz);
    highCoefficient = coefficient(tone.highCutHz(), rateHz);
    hasShelves = tone.hasShelves();
    // With the one-pole's corner moved so, half the gain in dB stands at the corner of the shelf.
    lowShelfCoefficient = coefficient(tone.lowShelfHz() / Math.sqrt(lowGain), rateHz);
    highShelfCoefficient = coefficient(tone.highShelfHz() * Math.sqrt(highGain), rateHz);
    lowShelfLift = lowGain - 1;
    highShelfLift = highGain - 1;
    low = new double[spec.channels()];
    high = new double[spec.channels()];
    lowShelf = new double[spec.channels()];
    highShelf = new double[spec.channels()];
  }

  void reset() {
    Arrays.fill(low, 0);
    Arrays.fill(high, 0);
    Arrays.fill(lowShelf, 0);
    Arrays.fill(highShelf, 0);
  }

  /// Copies a stretch of a signal to the start of `out`, equalised.
  void process(int channel, float[] in, int offset, float[] out, int frames) {
    cut(channel, in, offset, out, frames);
    if (hasShelves) {
      shelve(channel, out, frames);
    }
  }

  private void cut(int channel, float[] in, int offset, float[] out, int frames) {
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

  /// Adds a part of the lows, then a part of what is not low.
  private void shelve(int channel, float[] signal, int frames) {
    double lows = lowShelf[channel];
    double rest = highShelf[channel];
    double lowKept = 1 - 2 * lowShelfCoefficient;
    double highKept = 1 - 2 * highShelfCoefficient;
    for (int i = 0; i < frames; i++) {
      double sample = signal[i];
      double lifted = sample + lowShelfLift * (lows + lowShelfCoefficient * (sample - lows));
      lows = lowKept * lows + 2 * lowShelfCoefficient * sample;
      double notHigh = rest + highShelfCoefficient * (lifted - rest);
      rest = highKept * rest + 2 * highShelfCoefficient * lifted;
      signal[i] = (float) (lifted + highShelfLift * (lifted - notHigh));
    }
    lowShelf[channel] = lows;
    highShelf[channel] = rest;
  }

  /// Of a trapezoidal one-pole low-pass; a corner above the band is kept just inside it.
  private static double coefficient(double cornerHz, int sampleRateHz) {
    double inside = Math.min(cornerHz, 0.45 * sampleRateHz);
    double warped = StrictMath.tan(StrictMath.PI * inside / sampleRateHz);
    return warped / (1 + warped);
  }
}
