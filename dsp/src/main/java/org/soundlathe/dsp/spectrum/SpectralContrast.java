package org.soundlathe.dsp.spectrum;

import java.util.Arrays;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.unit.Decibels;

/// Measures how far the tones of a sound stand out of what lies between them, in five bands: the
/// mean of the strongest 2 % of a band's bins over that of its weakest 2 %, in dB, averaged over
/// time.
///
/// After D.-N. Jiang et al., "Music type classification by spectral contrast feature", 2002, with
/// the bands 0-250, 250-500, 500-1000, 1000-2000 Hz and 2 kHz up. A clear chord has 40 dB and more,
/// white noise 27 dB; where all has been filled up by limiting or noise, less.
public final class SpectralContrast implements Meter {
  public static final int BANDS = 5;

  private static final double LOWEST_EDGE_HZ = 250;
  private static final double SHARE = 0.02;
  private static final double WINDOW_SECONDS = 0.08;

  /// Spectra softer than -70 dBFS have no contrast.
  private static final double SILENCE = 1e-7;

  /// -160 dB re full scale: below it lies only rounding.
  private static final double EMPTY = 1e-16;

  private final int[] edges = new int[BANDS + 1];
  private final double[] sums = new double[BANDS];
  private final double[] extremes;
  private final Stft stft;
  private long spectra;

  /// @param sampleRateHz 8000..384000
  public SpectralContrast(int sampleRateHz, int channels) {
    int size = Stft.sizeFor(sampleRateHz, WINDOW_SECONDS);
    double binHz = (double) sampleRateHz / size;
    edges[0] = 1;
    for (int band = 1; band < BANDS; band++) {
      edges[band] = (int) Math.rint((LOWEST_EDGE_HZ * (1 << (band - 1))) / binHz);
    }
    edges[BANDS] = size / 2 + 1;
    extremes = new double[size / 2 + 1];
    stft = new Stft(channels, size, size / 2, this::add);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    stft.measure(block, offset, frames);
  }

  /// The contrast of a band 0..4 in dB; NaN where nothing sounds.
  public double contrastDb(int band) {
    return spectra == 0 ? Double.NaN : sums[band] / spectra;
  }

  /// That of all bands.
  public double[] contrastDb() {
    double[] all = new double[BANDS];
    Arrays.setAll(all, this::contrastDb);
    return all;
  }

  private void add(double[] power) {
    double sum = 0;
    for (double bin : power) {
      sum += bin;
    }
    if (sum > SILENCE) {
      spectra++;
      for (int band = 0; band < BANDS; band++) {
        int from = edges[band];
        int count = Math.max(1, (int) Math.rint((edges[band + 1] - from) * SHARE));
        double highest = extreme(power, from, edges[band + 1], count, 1);
        double lowest = -extreme(power, from, edges[band + 1], count, -1);
        sums[band] += Decibels.ofPower((highest + EMPTY) / (lowest + EMPTY));
      }
    }
  }

  /// The mean of the `count` largest values of sign · power, by keeping them in order.
  private double extreme(double[] power, int from, int to, int count, int sign) {
    Arrays.fill(extremes, 0, count, Double.NEGATIVE_INFINITY);
    for (int bin = from; bin < to; bin++) {
      double value = sign * power[bin];
      int place = count - 1;
      if (value > extremes[place]) {
        while (place > 0 && extremes[place - 1] < value) {
          extremes[place] = extremes[place - 1];
          place--;
        }
        extremes[place] = value;
      }
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += extremes[i];
    }
    return sum / count;
  }
}
