package org.soundlathe.dsp.resample;

import org.soundlathe.dsp.spectrum.KaiserSinc;

/// The weights of a linear-phase low-pass between a sample rate and its double, sorted by what they
/// fall on: the frames of the low rate, or the places half-way between them.
final class TwoPhases {
  // 110 dB is asked for; the rest is for the rounding of the weights and for several steps in a
  // row.
  private static final double STOP_BAND_DB = 118;

  private final float[] whole;
  private final float[] between;

  private TwoPhases(float[] whole, float[] between) {
    this.whole = whole;
    this.between = between;
  }

  /// Passes up to `passBand` and stops from `2 - passBand`; every second weight of it is 0.
  ///
  /// @param passBand as a share of the low rate's Nyquist frequency
  static TwoPhases halfBand(double passBand) {
    double[] taps = taps(passBand, 2 - passBand);
    float[] between = new float[taps.length / 2];
    for (int k = 0; k < between.length; k++) {
      between[k] = (float) taps[2 * k + 1];
    }
    return new TwoPhases(new float[] {0.5f}, between);
  }

  /// Passes up to `passBand` and stops from the low rate's Nyquist frequency on.
  static TwoPhases fullStop(double passBand) {
    double[] taps = taps(passBand, 1);
    float[] whole = new float[(taps.length + 1) / 2];
    float[] between = new float[taps.length / 2];
    for (int k = 0; k < taps.length; k++) {
      (k % 2 == 0 ? whole : between)[k / 2] = (float) taps[k];
    }
    return new TwoPhases(whole, between);
  }

  /// The weights at 0, ±1, ±2 … low-rate frames from the centre; not to be changed.
  float[] whole() {
    return whole;
  }

  /// The weights at ±1/2, ±3/2 … low-rate frames from the centre; not to be changed.
  float[] between() {
    return between;
  }

  /// How many low-rate frames are heard on each side of the centre.
  int reachFrames() {
    return Math.max(whole.length - 1, between.length);
  }

  /// One half of the mirrored weights, centre first; all of them add up to 1. An even number.
  private static double[] taps(double passBand, double stopBand) {
    double transition = StrictMath.PI / 2 * (stopBand - passBand);
    int halfWidth = KaiserSinc.taps(STOP_BAND_DB, transition) / 2;
    var lowPass = new KaiserSinc(halfWidth + 1, STOP_BAND_DB);
    double[] taps = new double[(halfWidth + 2) / 2 * 2];
    double sum = 0;
    for (int k = 0; k < taps.length; k++) {
      taps[k] = lowPass.at(k, (passBand + stopBand) / 4);
      sum += k == 0 ? taps[k] : 2 * taps[k];
    }
    for (int k = 0; k < taps.length; k++) {
      taps[k] /= sum;
    }
    return taps;
  }
}
