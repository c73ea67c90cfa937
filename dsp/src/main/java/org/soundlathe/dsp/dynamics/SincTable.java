package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.filter.KaiserWindow;

/// The weights that tell what lies between two samples: a windowed sinc, cut at half the sample
/// rate.
final class SincTable {
  // With 64 taps flat within 0.001 dB up to 0.9 of half the sample rate.
  private static final KaiserWindow WINDOW = KaiserWindow.ofStopBand(80);

  private SincTable() {}

  /// The weights of the samples before (`[0]`, nearest first) and after (`[1]`) a point that lies
  /// `part` (0..1) of the way from one sample to the next; `reach` samples on each side are heard.
  static double[][] around(double part, int reach) {
    double[][] weights = new double[2][reach];
    for (int k = 0; k < reach; k++) {
      weights[0][k] = weight(k + part, reach);
      weights[1][k] = weight(k + 1 - part, reach);
    }
    return weights;
  }

  private static double weight(double distance, int reach) {
    double angle = StrictMath.PI * distance;
    double sinc = distance == 0 ? 1 : StrictMath.sin(angle) / angle;
    return sinc * WINDOW.at(distance / reach);
  }
}
