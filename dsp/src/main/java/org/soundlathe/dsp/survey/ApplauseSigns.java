package org.soundlathe.dsp.survey;

import java.util.Arrays;
import org.soundlathe.dsp.series.FloatSeries;

/// Tells for every quarter of a second how much it is like clapping hands, by three signs.
final class ApplauseSigns {
  static final int FFT = 1_024;

  /// The spectrum that is looked at is the mean of so many, about half a second.
  private static final int SPECTRA = 16;

  private static final double LOWEST_HZ = 600;
  private static final double HIGHEST_HZ = 5_000;
  private static final int BINS_IN_BAND = 20;

  /// The mean of 16 spectra of noise, which half overlap, has a local flatness of about 0.97.
  private static final double FLAT = 0.93;

  /// The energies of 50 ms of claps spread by less than this part of their mean, those of beats and
  /// syllables by more.
  private static final double EVEN = 0.85;

  /// The energies of 5 ms of steady noise above 500 Hz differ by 0.026 of their squared mean.
  private static final double GRAINY = 0.045;

  private static final int SLOTS_PER_PIECE = 10;
  private static final int EVEN_STEPS = 2;
  private static final int GRAIN_STEPS = 2;

  private final int firstBin;
  private final int bands;
  private final double spectraPerSecond;
  private final double[][] recent = new double[SPECTRA][];
  private final double[] mean;
  private final FloatSeries flatness = new FloatSeries();
  private int spectra;

  ApplauseSigns(double rateHz) {
    firstBin = (int) Math.ceil(LOWEST_HZ * FFT / rateHz);
    bands = (int) ((HIGHEST_HZ - LOWEST_HZ) * FFT / rateHz) / BINS_IN_BAND;
    spectraPerSecond = 2 * rateHz / FFT;
    mean = new double[bands * BINS_IN_BAND];
    Arrays.setAll(recent, _ -> new double[mean.length]);
  }

  void spectrum(double[] power) {
    System.arraycopy(power, firstBin, recent[spectra % SPECTRA], 0, mean.length);
    spectra++;
    Arrays.fill(mean, 0);
    for (double[] one : recent) {
      for (int bin = 0; bin < mean.length; bin++) {
        mean[bin] += one[bin];
      }
    }
    double sum = 0;
    for (int band = 0; band < bands; band++) {
      sum += flatness(band * BINS_IN_BAND);
    }
    flatness.add((float) (sum / bands));
  }

  /// @param energies of slots of 5 ms
  /// @return for every step 0, or how sure the signs are, up to 1
  double[] likeness(FloatSeries energies, int slotsPerStep) {
    double[] likeness = new double[energies.size() / slotsPerStep];
    for (int step = 0; step < likeness.length; step++) {
      int centre = step * slotsPerStep + slotsPerStep / 2;
      double flat = flatness((step + 0.5) * slotsPerStep * 0.005);
      double spread = spread(energies, centre, EVEN_STEPS * slotsPerStep);
      double grain = grain(energies, centre, GRAIN_STEPS * slotsPerStep);
      boolean isLike = flat >= FLAT && spread <= EVEN && grain >= GRAINY;
      likeness[step] = isLike ? Math.min(1, 0.6 + 10 * (flat - FLAT)) : 0;
    }
    return likeness;
  }

  private double flatness(double seconds) {
    // The mean over half a second is known at its end.
    int at = (int) Math.rint(seconds * spectraPerSecond) + SPECTRA / 2;
    return flatness.size() == 0 ? 0 : flatness.at(Math.min(flatness.size() - 1, at));
  }

  /// The geometric over the arithmetic mean of one band.
  private double flatness(int from) {
    double product = 0;
    double sum = 0;
    for (int bin = from; bin < from + BINS_IN_BAND; bin++) {
      product += StrictMath.log(mean[bin] + 1e-30);
      sum += mean[bin] + 1e-30;
    }
    return StrictMath.exp(product / BINS_IN_BAND) / (sum / BINS_IN_BAND);
  }

  /// The deviation of the energies of 50 ms over their mean.
  private static double spread(FloatSeries energies, int centre, int reach) {
    double sum = 0;
    double squares = 0;
    int pieces = 0;
    int end = Math.min(energies.size(), centre + reach) - SLOTS_PER_PIECE;
    for (int at = Math.max(0, centre - reach); at <= end; at += SLOTS_PER_PIECE) {
      double piece = 0;
      for (int i = 0; i < SLOTS_PER_PIECE; i++) {
        piece += energies.at(at + i);
      }
      sum += piece;
      squares += piece * piece;
      pieces++;
    }
    double average = sum / Math.max(1, pieces);
    return average == 0
        ? Double.POSITIVE_INFINITY
        : Math.sqrt(Math.max(0, squares / pieces - average * average)) / average;
  }

  /// Half the mean squared difference of neighbouring slots, over the squared mean.
  // J. von Neumann, "Distribution of the Ratio of the Mean Square Successive Difference to the
  // Variance" (1941): blind to a level that changes slowly.
  private static double grain(FloatSeries energies, int centre, int reach) {
    int from = Math.max(0, centre - reach);
    int to = Math.min(energies.size(), centre + reach);
    double sum = 0;
    double differences = 0;
    for (int at = from; at < to; at++) {
      sum += energies.at(at);
      if (at > from) {
        double difference = energies.at(at) - energies.at(at - 1);
        differences += difference * difference;
      }
    }
    double average = sum / Math.max(1, to - from);
    return average == 0 ? 0 : differences / (2 * (to - from - 1) * average * average);
  }
}
