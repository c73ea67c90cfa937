package org.soundlathe.dsp.dynamics;

/// A slow ruler for peaks between samples: 32 points a frame, each by a Kaiser-windowed sinc of any
/// length, evaluated without tricks in double.
final class SlowTruePeak {
  private static final int POINTS = 32;

  private final double[][] weights;
  private final int reach;

  /// @param reach how many samples on each side are heard
  SlowTruePeak(int reach, double beta) {
    this.reach = reach;
    weights = new double[POINTS][2 * reach];
    for (int point = 0; point < POINTS; point++) {
      for (int k = 0; k < 2 * reach; k++) {
        double distance = k - reach + 1 - point / (double) POINTS;
        double across = distance / reach;
        double angle = StrictMath.PI * distance;
        double sinc = distance == 0 ? 1 : StrictMath.sin(angle) / angle;
        double window = Math.abs(across) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - across * across));
        weights[point][k] = sinc * window / bessel(beta);
      }
    }
  }

  double of(float[] signal) {
    double peak = 0;
    double[] padded = new double[signal.length + 2 * reach];
    for (int i = 0; i < signal.length; i++) {
      padded[reach + i] = signal[i];
    }
    for (int i = 0; i < signal.length; i++) {
      for (double[] point : weights) {
        double sum = 0;
        double sum2 = 0;
        for (int k = 0; k < point.length; k += 2) {
          sum += point[k] * padded[i + 1 + k];
          sum2 += point[k + 1] * padded[i + 2 + k];
        }
        peak = Math.max(peak, Math.abs(sum + sum2));
      }
    }
    return peak;
  }

  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; k < 60; k++) {
      term *= x * x / (4.0 * k * k);
      sum += term;
    }
    return sum;
  }
}
