package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.spectrum.KaiserSinc;

/// The weights that tell what lies between two samples: a windowed sinc, cut at half the sample
/// rate.
final class SincTable {
  // With 64 taps flat within 0.001 dB up to 0.9 of half the sample rate.
  private static final double STOP_BAND_DB = 80;

  private SincTable() {}

  /// The weights of the samples before (`[0]`, nearest first) and after (`[1]`) a point that lies
  /// `part` (0..1) of the way from one sample to the next; `reach` samples on each side are heard.
  static double[][] around(double part, int reach) {
    KaiserSinc sinc = new KaiserSinc(reach, STOP_BAND_DB);
    double[][] weights = new double[2][reach];
    for (int k = 0; k < reach; k++) {
      weights[0][k] = sinc.at(k + part, 1);
      weights[1][k] = sinc.at(k + 1 - part, 1);
    }
    return weights;
  }

  /// How far the point can at most rise above the loudest sample.
  static double gainAtMost(double[][] weights) {
    double sum = 0;
    for (double[] side : weights) {
      for (double weight : side) {
        sum += Math.abs(weight);
      }
    }
    return sum;
  }

  /// `(a + sign * b) / 2`.
  static double[] halfSum(double[] a, double[] b, int sign) {
    double[] sum = new double[a.length];
    for (int k = 0; k < a.length; k++) {
      sum[k] = (a[k] + sign * b[k]) / 2;
    }
    return sum;
  }

  static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int k = 0; k < values.length; k++) {
      floats[k] = (float) values[k];
    }
    return floats;
  }
}
