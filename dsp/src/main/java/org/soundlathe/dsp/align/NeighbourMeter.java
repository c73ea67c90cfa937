package org.soundlathe.dsp.align;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.spectrum.RealFft;

/// Listens to many inputs at once and tells how each lies to the next one: delay, polarity,
/// likeness. What [DelayFinder] does with two excerpts, done while the sound passes.
///
/// Keeps one block of every input and one sum of cross spectra for every pair, however long it
/// listens; what is loud counts most. The last part of a block (at most 0.1 s and the search) does
/// not count yet.
public final class NeighbourMeter implements Meter {
  private static final int SMALLEST_FFT = 4096;

  private final int search;
  private final int block;
  private final RealFft fft;
  private final Lags lags;
  private final double[][] lines;
  private final double[] head;
  private final double[][] re;
  private final double[][] im;
  private final double[] headRe;
  private final double[] headIm;
  private final double[][] crossRe;
  private final double[][] crossIm;
  private final double[] energies;
  private int filled;

  /// @param channels 2..
  /// @param searchFrames the largest delay looked for, to each side, 1..30000
  public NeighbourMeter(int channels, int searchFrames) {
    if (channels < 2 || searchFrames < 1 || searchFrames > 30_000) {
      throw new IllegalArgumentException(
          "channels " + channels + " below 2, or searchFrames " + searchFrames + " not 1..30000");
    }
    search = searchFrames;
    int size = Integer.highestOneBit(Math.max(SMALLEST_FFT, 4 * searchFrames) - 1) * 2;
    block = size - 2 * search;
    fft = new RealFft(size);
    lags = new Lags(fft, search);
    lines = new double[channels][size];
    head = new double[size];
    re = new double[channels][fft.bins()];
    im = new double[channels][fft.bins()];
    headRe = new double[fft.bins()];
    headIm = new double[fft.bins()];
    crossRe = new double[channels - 1][fft.bins()];
    crossIm = new double[channels - 1][fft.bins()];
    energies = new double[channels];
    filled = search;
  }

  @Override
  public void measure(float[][] from, int offset, int frames) {
    int at = offset;
    int end = offset + frames;
    while (at < end) {
      int count = Math.min(fft.size() - filled, end - at);
      for (int channel = 0; channel < lines.length; channel++) {
        for (int i = 0; i < count; i++) {
          lines[channel][filled + i] = Finite.orSilence(from[channel][at + i]);
        }
      }
      filled += count;
      at += count;
      if (filled == fft.size()) {
        gather();
      }
    }
  }

  /// How input n + 1 lies to input n, for every n from 0; delay 0 and correlation 0 where one of
  /// them is silent.
  public List<Delay> delays() {
    List<Delay> delays = new ArrayList<>();
    for (int pair = 0; pair < crossRe.length; pair++) {
      double energy = energies[pair] * energies[pair + 1];
      delays.add(lags.delay(crossRe[pair], crossIm[pair], _ -> energy));
    }
    return List.copyOf(delays);
  }

  private void gather() {
    for (int channel = 0; channel < lines.length; channel++) {
      fft.forward(lines[channel], re[channel], im[channel]);
      energies[channel] += middle(channel);
    }
    for (int pair = 0; pair < crossRe.length; pair++) {
      middle(pair);
      fft.forward(head, headRe, headIm);
      multiply(re[pair + 1], im[pair + 1], crossRe[pair], crossIm[pair]);
    }
    for (double[] line : lines) {
      System.arraycopy(line, block, line, 0, 2 * search);
    }
    filled = 2 * search;
  }

  /// Leaves in `head` the middle of a line, which all of the other line may answer; its energy.
  private double middle(int channel) {
    double energy = 0;
    for (int i = 0; i < block; i++) {
      double sample = lines[channel][search + i];
      head[i] = sample;
      energy += sample * sample;
    }
    return energy;
  }

  private void multiply(double[] otherRe, double[] otherIm, double[] sumRe, double[] sumIm) {
    for (int bin = 0; bin < headRe.length; bin++) {
      sumRe[bin] += headRe[bin] * otherRe[bin] + headIm[bin] * otherIm[bin];
      sumIm[bin] += headRe[bin] * otherIm[bin] - headIm[bin] * otherRe[bin];
    }
  }
}
