package org.soundlathe.dsp.meter;

import java.util.Arrays;
import org.soundlathe.dsp.unit.Decibels;

/// Measures how far a line of a spectrum stands over the noise beside it.
final class LineGauge {
  /// Half the width of a line under the window, and how far the mains may be off.
  private static final double REACH_HZ = 1;

  private static final double MAINS_TOLERANCE = 0.002;
  private static final double NOISE_FROM_HZ = 1;
  private static final double NOISE_TO_HZ = 8;

  /// A drum at the frequency of a line is broad: it fills these next bins on both sides.
  private static final double SKIRT_TO_HZ = 3;

  /// The median power of a bin of noise is ln 2 of its mean.
  private static final double MEDIAN_OF_NOISE = 0.6931;

  private final double binHz;
  private final double[] beside;
  private double power;
  private double overNoiseDb;

  LineGauge(double binHz) {
    this.binHz = binHz;
    beside = new double[2 * (int) Math.ceil(NOISE_TO_HZ / binHz) + 4];
  }

  void read(double[] spectrum, double hertz) {
    double reach = REACH_HZ + MAINS_TOLERANCE * hertz;
    int low = (int) Math.ceil((hertz - reach) / binHz);
    int high = (int) Math.floor((hertz + reach) / binHz);
    double sum = 0;
    for (int bin = low; bin <= high; bin++) {
      sum += spectrum[bin];
    }
    double noise = (high - low + 1) * noise(spectrum, hertz, reach);
    power = Math.max(0, sum - noise);
    overNoiseDb = sum == 0 ? 0 : Decibels.ofPower(sum / Math.max(noise, sum * 1e-6));
  }

  /// The mean square of the line without the noise under it.
  double power() {
    return power;
  }

  /// Line and noise over the noise, at most 60 dB; 0 where nothing stands out.
  double overNoiseDb() {
    return overNoiseDb;
  }

  private double noise(double[] spectrum, double hertz, double reach) {
    int from = (int) Math.ceil((reach + NOISE_FROM_HZ) / binHz);
    int to = (int) Math.floor((reach + NOISE_TO_HZ) / binHz);
    int centre = (int) Math.rint(hertz / binHz);
    int count = 0;
    for (int distance = from; distance <= to && count + 1 < beside.length; distance++) {
      beside[count++] = spectrum[centre - distance];
      beside[count++] = spectrum[centre + distance];
    }
    Arrays.sort(beside, 0, count);
    int skirt = (int) Math.floor((reach + SKIRT_TO_HZ) / binHz);
    double below = mean(spectrum, centre - skirt, centre - from);
    double above = mean(spectrum, centre + from, centre + skirt);
    return Math.max(beside[count / 2] / MEDIAN_OF_NOISE, Math.min(below, above));
  }

  private static double mean(double[] spectrum, int low, int high) {
    double sum = 0;
    for (int bin = low; bin <= high; bin++) {
      sum += spectrum[bin];
    }
    return sum / (high - low + 1);
  }
}
