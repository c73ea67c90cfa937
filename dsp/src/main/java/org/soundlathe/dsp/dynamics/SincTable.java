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
}
