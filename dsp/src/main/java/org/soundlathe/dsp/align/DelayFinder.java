package org.soundlathe.dsp.align;

import java.util.Arrays;
import org.soundlathe.dsp.spectrum.RealFft;

/// Finds how much later one recording of a sound is than another one, and whether it is upside
/// down.
///
/// Normalised cross-correlation of the whole excerpts, block by block through the Fourier
/// transform; beside it the phase transform: C. H. Knapp and G. C. Carter, "The generalized
/// correlation method for estimation of time delay", 1976. Polarity and strength come from the
/// plain correlation. One thread at a time.
public final class DelayFinder {
  private static final int SMALLEST_FFT = 4096;

  /// Bins weaker than this share of the strongest one (-60 dB of power) have no phase to trust.
  private static final double FAINT = 1e-6;

  /// The share of both energies that must overlap before a lag counts.
  private static final double OVERLAP = 0.1;

  private final int search;
  private final int size;
  private final RealFft fft;
  private final double[] signal;
  private final double[] re;
  private final double[] im;
  private final double[] otherRe;
  private final double[] otherIm;
  private final double[] crossRe;
  private final double[] crossIm;

  /// @param searchFrames the largest delay looked for, to each side, 1..30000
  public DelayFinder(int searchFrames) {
    if (searchFrames < 1 || searchFrames > 30_000) {
      throw new IllegalArgumentException("searchFrames " + searchFrames + " is outside 1..30000");
    }
    search = searchFrames;
    int needed = Math.max(SMALLEST_FFT, 4 * searchFrames);
    size = Integer.highestOneBit(needed - 1) * 2;
    fft = new RealFft(size);
    signal = new double[size];
    re = new double[fft.bins()];
    im = new double[fft.bins()];
    otherRe = new double[fft.bins()];
    otherIm = new double[fft.bins()];
    crossRe = new double[fft.bins()];
    crossIm = new double[fft.bins()];
  }

  /// Compares two mono excerpts that start at the same frame; the shorter one's length counts.
  /// Silence has delay 0 and correlation 0.
  public Delay find(float[] first, float[] second) {
    int length = Math.min(first.length, second.length);
    gatherCross(first, second, length);
    System.arraycopy(crossRe, 0, re, 0, re.length);
    System.arraycopy(crossIm, 0, im, 0, im.length);
    fft.inverse(re, im, signal);
    normalise(energies(first, length), energies(second, length));
    int delay = highestLag();
    Polarity polarity = atLag(delay) < 0 ? Polarity.OPPOSITE : Polarity.SAME;
    double correlation = Math.min(1, Math.abs(atLag(delay)));
    double agreeing = whiten();
    fft.inverse(re, im, signal);
    int phat = highestLag();
    double sharpness = agreeing == 0 ? 0 : Math.min(1, Math.abs(atLag(phat)) / agreeing);
    return new Delay(delay, polarity, correlation, phat + vertex(phat), sharpness);
  }

  /// Sums the cross spectra of all blocks: `size - 2 · search` frames of the first excerpt against
  /// all of the second that may answer them.
  private void gatherCross(float[] first, float[] second, int length) {
    Arrays.fill(crossRe, 0);
    Arrays.fill(crossIm, 0);
    int block = size - 2 * search;
    for (int start = 0; start < length; start += block) {
      load(first, start, Math.min(block, length - start), length);
      fft.forward(signal, re, im);
      load(second, start - search, size, length);
      fft.forward(signal, otherRe, otherIm);
      for (int bin = 0; bin < re.length; bin++) {
        crossRe[bin] += re[bin] * otherRe[bin] + im[bin] * otherIm[bin];
        crossIm[bin] += re[bin] * otherIm[bin] - im[bin] * otherRe[bin];
      }
    }
  }

  private void load(float[] from, int start, int count, int length) {
    for (int i = 0; i < size; i++) {
      int at = start + i;
      signal[i] = i < count && at >= 0 && at < length ? from[at] : 0;
    }
  }

  /// The correlation that `signal` holds at a lag; the second excerpt was loaded `search` early.
  private double atLag(int lag) {
    return signal[lag + search];
  }

  /// The energy of the first n samples, for every n.
  private static double[] energies(float[] samples, int length) {
    double[] sums = new double[length + 1];
    for (int i = 0; i < length; i++) {
      sums[i + 1] = sums[i] + (double) samples[i] * samples[i];
    }
    return sums;
  }

  /// Divides the correlation at every lag by the energies of the parts that overlap there; lags at
  /// which too little of either overlaps count as 0.
  private void normalise(double[] first, double[] second) {
    int length = first.length - 1;
    double enough = OVERLAP * OVERLAP * first[length] * second[length];
    for (int lag = -search; lag <= search; lag++) {
      int from = Math.min(length, Math.max(0, -lag));
      int to = Math.max(0, Math.min(length, length - lag));
      double energy =
          from < to ? (first[to] - first[from]) * (second[to + lag] - second[from + lag]) : 0;
      boolean isEnough = energy > 0 && energy >= enough;
      signal[lag + search] = isEnough ? signal[lag + search] / Math.sqrt(energy) : 0;
    }
  }

  private int highestLag() {
    int highest = 0;
    for (int lag = -search; lag <= search; lag++) {
      highest = Math.abs(atLag(lag)) > Math.abs(atLag(highest)) ? lag : highest;
    }
    return highest;
  }

  /// Leaves the phases of the cross spectrum alone in `re` and `im`; tells how high a peak is on
  /// which all of them agree.
  private double whiten() {
    double strongest = 0;
    for (int bin = 0; bin < re.length; bin++) {
      strongest = Math.max(strongest, magnitude(bin));
    }
    int kept = 0;
    for (int bin = 0; bin < re.length; bin++) {
      double magnitude = magnitude(bin);
      boolean isKept = magnitude > 0 && magnitude >= strongest * FAINT;
      re[bin] = isKept ? crossRe[bin] / magnitude : 0;
      im[bin] = isKept ? crossIm[bin] / magnitude : 0;
      kept += isKept ? 1 : 0;
    }
    return (double) kept / re.length;
  }

  private double magnitude(int bin) {
    return Math.sqrt(crossRe[bin] * crossRe[bin] + crossIm[bin] * crossIm[bin]);
  }

  /// How far the top of the parabola through a lag and its neighbours lies beside it.
  private double vertex(int lag) {
    if (lag == -search || lag == search) {
      return 0;
    }
    double sign = atLag(lag) < 0 ? -1 : 1;
    double left = sign * atLag(lag - 1);
    double right = sign * atLag(lag + 1);
    double bend = left - 2 * sign * atLag(lag) + right;
    return bend >= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend)));
  }
}
