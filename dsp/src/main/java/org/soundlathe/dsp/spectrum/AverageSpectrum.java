package org.soundlathe.dsp.spectrum;

import org.soundlathe.dsp.Meter;

/// Measures the long-term spectrum of a sound (LTAS): the mean power over its whole length and all
/// channels, fine enough for a third of an octave at 25 Hz.
///
/// A sound shorter than 0.2 s has none.
public final class AverageSpectrum implements Meter {
  private static final double SHORTEST_WINDOW_SECONDS = 0.3;

  private final double binHz;
  private final double[] sums;
  private final Stft stft;
  private long spectra;

  /// @param sampleRateHz 8000..384000
  public AverageSpectrum(int sampleRateHz, int channels) {
    int size = Stft.sizeFor(sampleRateHz, SHORTEST_WINDOW_SECONDS);
    binHz = (double) sampleRateHz / size;
    sums = new double[size / 2 + 1];
    stft = new Stft(channels, size, size / 2, this::add);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    stft.measure(block, offset, frames);
  }

  /// The mean of what was measured so far.
  public PowerSpectrum spectrum() {
    double[] mean = new double[sums.length];
    for (int bin = 0; bin < mean.length; bin++) {
      mean[bin] = sums[bin] / Math.max(1, spectra);
    }
    return new PowerSpectrum(mean, binHz);
  }

  private void add(double[] power) {
    for (int bin = 0; bin < sums.length; bin++) {
      sums[bin] += power[bin];
    }
    spectra++;
  }
}
