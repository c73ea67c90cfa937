package org.soundlathe.dsp.spectrum;

/// What a spectrum looks like: where its middle lies, where its top ends, how much it is noise.
///
/// @param centroidHz the mean frequency, weighted by magnitude; 0 in silence
/// @param rollOffHz the frequency below which 85 % of the magnitude lies; 0 in silence
/// @param flatness the geometric over the arithmetic mean of the power: near 0 for a tone, 0.56 for
///   white noise (one spectrum of it), 1 for a single click; 0 in silence
public record SpectralShape(double centroidHz, double rollOffHz, double flatness) {
  private static final double ROLL_OFF_SHARE = 0.85;

  /// Bins below this share of the mean (-100 dB) count as this much, so that one empty bin does not
  /// make a noise a tone.
  private static final double FLOOR_SHARE = 1e-10;

  /// How many powers are multiplied before a logarithm is taken: 1e-10 each stays far from 1e-308.
  private static final int FACTORS = 16;

  /// The shape of a spectrum as [Stft.Listener] takes it; the bin at 0 Hz is left out.
  public static SpectralShape of(double[] power, double binHz) {
    double magnitudes = 0;
    double moment = 0;
    double sum = 0;
    for (int bin = 1; bin < power.length; bin++) {
      double magnitude = Math.sqrt(power[bin]);
      magnitudes += magnitude;
      moment += magnitude * bin;
      sum += power[bin];
    }
    if (sum == 0) {
      return new SpectralShape(0, 0, 0);
    }
    double centroidHz = moment / magnitudes * binHz;
    return new SpectralShape(
        centroidHz,
        rollOffBin(power, magnitudes * ROLL_OFF_SHARE) * binHz,
        flatness(power, sum / (power.length - 1)));
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
