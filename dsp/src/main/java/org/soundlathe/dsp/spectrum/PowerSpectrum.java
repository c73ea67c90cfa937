package org.soundlathe.dsp.spectrum;

import org.soundlathe.dsp.unit.Decibels;

/// How the energy of a sound lies over frequency.
///
/// Levels are re a full-scale square wave: a full-scale sine reads -3.01 dB in its band.
public final class PowerSpectrum {
  /// Below this only offset and drift live.
  private static final double LOWEST_HZ = 10;

  private final double binHz;

  /// The mean square of all that lies below the lower edge of a bin; one entry more than bins.
  private final double[] below;

  PowerSpectrum(double[] power, double binHz) {
    this.binHz = binHz;
    below = new double[power.length + 1];
    for (int bin = 0; bin < power.length; bin++) {
      below[bin + 1] = below[bin] + power[bin];
    }
  }

  /// The level of what lies between two frequencies, in dB; minus infinity where nothing does.
  public double levelDb(double lowHz, double highHz) {
    return Decibels.ofPower(meanSquare(lowHz, highHz));
  }

  /// The mean square of what lies between two frequencies.
  public double meanSquare(double lowHz, double highHz) {
    return Math.max(0, meanSquareBelow(highHz) - meanSquareBelow(lowHz));
  }

  /// The mean of two spectra of the same rate, such as those of left and right.
  public PowerSpectrum meanWith(PowerSpectrum other) {
    double[] mean = new double[below.length - 1];
    for (int bin = 0; bin < mean.length; bin++) {
      double here = below[bin + 1] - below[bin];
      double there = other.below[bin + 1] - other.below[bin];
      mean[bin] = (here + there) / 2;
    }
    return new PowerSpectrum(mean, binHz);
  }

  /// The levels of the bands a third of an octave wide.
  public ThirdOctaves thirdOctaves() {
    double[] levels = new double[ThirdOctaves.BANDS];
    for (int band = 0; band < levels.length; band++) {
      levels[band] = levelDb(ThirdOctaves.lowHz(band), ThirdOctaves.highHz(band));
    }
    return new ThirdOctaves(levels);
  }

  /// The frequency below which a share of the energy above 10 Hz lies; 0 in silence.
  ///
  /// @param share 0..1, such as 0.005 for what a high-pass may take away
  public double lowFrequencyShareHz(double share) {
    double drift = meanSquareBelow(LOWEST_HZ);
    double wanted = drift + share * (below[below.length - 1] - drift);
    int edge = 0;
    while (edge < below.length - 1 && below[edge + 1] < wanted) {
      edge++;
    }
    if (edge == below.length - 1 || below[below.length - 1] == drift) {
      return 0;
    }
    double part = (wanted - below[edge]) / (below[edge + 1] - below[edge]);
    return Math.max(0, (edge - 0.5 + part) * binHz);
  }

  /// Bin n spreads its energy evenly from half a bin below n · binHz to half a bin above.
  private double meanSquareBelow(double hertz) {
    double edge = Math.max(0, hertz / binHz + 0.5);
    int whole = (int) Math.min(below.length - 1, Math.floor(edge));
    int next = Math.min(below.length - 1, whole + 1);
    return below[whole] + (edge - whole) * (below[next] - below[whole]);
  }
}
