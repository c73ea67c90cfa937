package org.soundlathe.dsp.meter;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.spectrum.KaiserSinc;

/// Makes a small mono copy of a sound and hands it on as it passes: all channels folded down to
/// their mean, at a whole fraction of the rate, for analysis that needs no highs.
///
/// Sample n of the copy stands at frame n · [#factor] of the sound. The low-pass is flat to 0.8 of
/// the copy's Nyquist frequency; what folds back below that lies 80 dB down.
public final class Decimator implements Meter {
  /// Takes the copy sample by sample.
  public interface Listener {
    void sample(float sample);
  }

  private static final double ATTENUATION_DB = 80;

  /// Half the taps per factor: a transition from 0.8 to 1.2 of the new Nyquist frequency.
  private static final int HALF_TAPS_PER_FACTOR = 13;

  private final int sampleRateHz;
  private final int factor;
  private final Listener listener;
  private final double[] taps;
  private final float[] line;
  private final double[][] rows;
  private final double[] even;
  private final double[] odd;
  private int filled;

  /// @param lowestRateHz the copy has at least this rate, and less than twice this where the
  ///   sound's own rate is higher
  public Decimator(int sampleRateHz, int lowestRateHz, Listener listener) {
    this.sampleRateHz = sampleRateHz;
    this.listener = listener;
    factor = Math.max(1, sampleRateHz / lowestRateHz);
    int reach = factor == 1 ? 0 : HALF_TAPS_PER_FACTOR * factor;
    taps = lowPass(reach, factor);
    line = new float[taps.length + 4096];
    rows = new double[factor][line.length / factor + 1];
    even = new double[line.length / factor + 1];
    odd = new double[even.length];
    filled = reach;
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    int end = offset + frames;
    int from = offset;
    while (from < end) {
      int count = Math.min(line.length - filled, end - from);
      foldDown(block, from, count);
      from += count;
      filled += count;
      if (filled == line.length) {
        thinOut();
      }
    }
  }

  /// How many frames of the sound one sample of the copy stands for.
  public int factor() {
    return factor;
  }

  public double rateHz() {
    return (double) sampleRateHz / factor;
  }

  /// Tells the samples that wait for more sound, to the last frame measured, with silence behind
  /// it; the state stays as it was.
  public void tellRest(Listener end) {
    float[] rest = Arrays.copyOf(line, filled + taps.length / 2);
    for (int at = 0; at + taps.length <= rest.length; at += factor) {
      end.sample(filtered(rest, at));
    }
  }

  private void foldDown(float[][] block, int from, int count) {
    float share = 1f / block.length;
    Arrays.fill(line, filled, filled + count, 0);
    for (float[] channel : block) {
      for (int i = 0; i < count; i++) {
        line[filled + i] += Finite.orSilence(channel[from + i]) * share;
      }
    }
  }

  private void thinOut() {
    int count = (filled - taps.length) / factor + 1;
    dealOut(filled);
    filter(count);
    for (int n = 0; n < count; n++) {
      listener.sample((float) even[n]);
    }
    int at = count * factor;
    System.arraycopy(line, at, line, 0, filled - at);
    filled -= at;
  }

  /// Deals the line out, so that neighbours in a row lie one sample of the copy apart.
  private void dealOut(int length) {
    for (int phase = 0; phase < factor; phase++) {
      double[] row = rows[phase];
      for (int n = 0, at = phase; at < length; n++, at += factor) {
        row[n] = line[at];
      }
    }
  }

  /// All samples side by side, tap by tap, each the sum in the order of [#filtered].
  private void filter(int count) {
    Arrays.fill(even, 0, count, 0);
    Arrays.fill(odd, 0, count, 0);
    int last = taps.length - 1;
    for (int k = 0; k < last; k++) {
      addTap((k & 1) == 0 ? even : odd, taps[k], rows[k % factor], k / factor, count);
    }
    for (int n = 0; n < count; n++) {
      even[n] += odd[n];
    }
    addTap(even, taps[last], rows[last % factor], last / factor, count);
  }

  private static void addTap(double[] sums, double tap, double[] row, int from, int count) {
    for (int n = 0; n < count; n++) {
      sums[n] += tap * row[from + n];
    }
  }

  private float filtered(float[] from, int at) {
    double even = 0;
    double odd = 0;
    for (int k = 0; k + 1 < taps.length; k += 2) {
      even += taps[k] * from[at + k];
      odd += taps[k + 1] * from[at + k + 1];
    }
    return (float) (even + odd + taps[taps.length - 1] * from[at + taps.length - 1]);
  }

  /// An odd number of taps whose sum is 1.
  private static double[] lowPass(int reach, int factor) {
    double[] taps = new double[2 * reach + 1];
    KaiserSinc sinc = new KaiserSinc(reach + 1, ATTENUATION_DB);
    double sum = 0;
    for (int k = 0; k < taps.length; k++) {
      taps[k] = sinc.at(k - reach, 1.0 / factor);
      sum += taps[k];
    }
    for (int k = 0; k < taps.length; k++) {
      taps[k] /= sum;
    }
    return taps;
  }
}
