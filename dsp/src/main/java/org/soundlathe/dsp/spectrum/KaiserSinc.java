package org.soundlathe.dsp.spectrum;

/// The sinc under a Kaiser window, from which low-passes and interpolators are made.
///
/// J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window function", 1974.
public final class KaiserSinc {
  private final double halfWidth;
  private final double beta;
  private final double windowScale;

  /// @param halfWidth the span to each side of the centre, in samples
  /// @param attenuationDb how far the stop-band shall lie below the pass-band, 50 and up
  public KaiserSinc(double halfWidth, double attenuationDb) {
    this.halfWidth = halfWidth;
    beta = 0.1102 * (attenuationDb - 8.7);
    windowScale = 1 / Bessel.i0(beta);
  }

  /// How many taps a low-pass takes, by Kaiser's estimate.
  ///
  /// @param transition from the end of the pass-band to the start of the stop-band, in radians a
  ///   sample
  public static int taps(double attenuationDb, double transition) {
    return (int) Math.ceil((attenuationDb - 7.95) / (2.285 * transition)) + 1;
  }

  /// The value `x` samples off the centre.
  ///
  /// @param bandwidth the corner (-6 dB) as a share of the Nyquist frequency, 0..1
  public double at(double x, double bandwidth) {
    double position = x / halfWidth;
    if (Math.abs(position) >= 1) {
      return 0;
    }
    double window = Bessel.i0(beta * Math.sqrt(1 - position * position)) * windowScale;
    return bandwidth * sinc(bandwidth * x) * window;
  }

  /// The weights of the samples around a place `part` (0..1) of the way from one sample to the
  /// next, as many on each side as the sinc is wide, the earliest first: cut off at the Nyquist
  /// frequency, and adding up to 1.
  public double[] weights(double part) {
    int reach = (int) halfWidth;
    double[] weights = new double[2 * reach];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = at(k - reach + 1 - part, 1);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  private static double sinc(double x) {
    double angle = StrictMath.PI * x;
    return x == 0 ? 1 : StrictMath.sin(angle) / angle;
  }
}
