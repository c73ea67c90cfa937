package org.soundlathe.dsp.equalizer;

import org.soundlathe.dsp.spectrum.RealFft;
import org.soundlathe.dsp.unit.Decibels;

/// The spectrum of an impulse response that follows a curve and is symmetric about frame 0.
///
/// The response is windowed (Hann) to a quarter of the transform on each side, so that a product
/// with it is a true convolution in the middle half of a transform.
final class ZeroPhase {
  private final boolean isFlat;
  private final double[] gains;

  ZeroPhase(Curve curve, RealFft fft, int sampleRateHz) {
    gains = new double[fft.bins()];
    boolean flat = true;
    double binHz = (double) sampleRateHz / fft.size();
    for (int bin = 0; bin < gains.length; bin++) {
      // 0 Hz has no place on a curve over octaves: what is true just above it holds there.
      gains[bin] = Decibels.toGain(curve.gainDb(binHz * Math.max(bin, 0.5)));
      flat &= gains[bin] == 1;
    }
    isFlat = flat;
    window(fft);
  }

  /// Whether the curve leaves every frequency as it is.
  boolean isFlat() {
    return isFlat;
  }

  /// Multiplies a spectrum in place.
  void apply(double[] re, double[] im) {
    for (int bin = 0; bin < gains.length; bin++) {
      re[bin] *= gains[bin];
      im[bin] *= gains[bin];
    }
  }

  private void window(RealFft fft) {
    int size = fft.size();
    double[] none = new double[gains.length];
    double[] response = new double[size];
    fft.inverse(gains.clone(), none, response);
    int reach = size / 4;
    double[] windowed = new double[size];
    windowed[0] = response[0];
    for (int n = 1; n < reach; n++) {
      double weight = 0.5 + 0.5 * StrictMath.cos(StrictMath.PI * n / reach);
      double tap = weight * 0.5 * (response[n] + response[size - n]);
      windowed[n] = tap;
      windowed[size - n] = tap;
    }
    fft.forward(windowed, gains, none);
  }
}
