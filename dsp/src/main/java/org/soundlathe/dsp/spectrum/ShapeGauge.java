package org.soundlathe.dsp.spectrum;

/// Works out the figures of a [SpectralShape], again and again without allocating.
final class ShapeGauge {
  private static final double ROLL_OFF_SHARE = 0.85;

  /// Bins below this share of the mean (-100 dB) count as this much, so that one empty bin does not
  /// make a noise a tone.
  private static final double FLOOR_SHARE = 1e-10;

  /// How many powers are multiplied before a logarithm is taken: 1e-10 each stays far from 1e-308.
  private static final int FACTORS = 16;

  private double centroidHz;
  private double rollOffHz;
  private double bandwidthHz;
  private double flatness;

  void read(double[] power, double binHz) {
    double magnitudes = 0;
    double moment = 0;
    double secondMoment = 0;
    double sum = 0;
    for (int bin = 1; bin < power.length; bin++) {
      double magnitude = Math.sqrt(power[bin]);
      magnitudes += magnitude;
      moment += magnitude * bin;
      secondMoment += magnitude * bin * bin;
      sum += power[bin];
    }
    boolean isSilent = sum == 0;
    double centre = isSilent ? 0 : moment / magnitudes;
    double variance = isSilent ? 0 : secondMoment / magnitudes - centre * centre;
    centroidHz = centre * binHz;
    bandwidthHz = Math.sqrt(Math.max(0, variance)) * binHz;
    rollOffHz = isSilent ? 0 : rollOffBin(power, magnitudes * ROLL_OFF_SHARE) * binHz;
    flatness = isSilent ? 0 : flatness(power, sum / (power.length - 1));
  }

  double centroidHz() {
    return centroidHz;
  }

  double rollOffHz() {
    return rollOffHz;
  }

  double bandwidthHz() {
    return bandwidthHz;
  }

  double flatness() {
    return flatness;
  }

  private static int rollOffBin(double[] power, double wanted) {
    double sum = 0;
    int bin = 0;
    while (sum < wanted && bin < power.length - 1) {
      bin++;
      sum += Math.sqrt(power[bin]);
    }
    return bin;
  }

  private static double flatness(double[] power, double mean) {
    double logs = 0;
    double product = 1;
    for (int bin = 1; bin < power.length; bin++) {
      product *= Math.max(power[bin] / mean, FLOOR_SHARE);
      if (bin % FACTORS == 0 || bin == power.length - 1) {
        logs += StrictMath.log(product);
        product = 1;
      }
    }
    return StrictMath.exp(logs / (power.length - 1));
  }
}
