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

  /// The share of both energies that must overlap before a lag counts.
  private static final double OVERLAP = 0.1;

  private final int search;
  private final int size;
  private final RealFft fft;
  private final Lags lags;
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
    lags = new Lags(fft, search);
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
    double[] firstEnergies = energies(first, length);
    double[] secondEnergies = energies(second, length);
    return lags.delay(crossRe, crossIm, lag -> overlap(firstEnergies, secondEnergies, lag));
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

  /// The energy of the first n samples, for every n.
  private static double[] energies(float[] samples, int length) {
    double[] sums = new double[length + 1];
    for (int i = 0; i < length; i++) {
      sums[i + 1] = sums[i] + (double) samples[i] * samples[i];
    }
    return sums;
  }

  /// The energies of the parts that overlap at a lag; 0 where too little of either overlaps.
  private static double overlap(double[] first, double[] second, int lag) {
    int length = first.length - 1;
    double enough = OVERLAP * OVERLAP * first[length] * second[length];
    int from = Math.min(length, Math.max(0, -lag));
    int to = Math.max(0, Math.min(length, length - lag));
    double energy =
        from < to ? (first[to] - first[from]) * (second[to + lag] - second[from + lag]) : 0;
    return energy >= enough ? energy : 0;
  }
}
