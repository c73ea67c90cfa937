package org.soundlathe.dsp.resample;

import org.soundlathe.dsp.spectrum.KaiserSinc;

/// The weights of a resampler: a low-pass that passes what both rates can hold, sampled at every
/// position that an output frame can have between two input frames.
final class LowPassPhases {
  // The pass band ends at 20 kHz of 22.05 and the stop band begins at the end of the band: what
  // would fold back is gone, not only softer.
  private static final double PASS_BAND = 20_000 / 22_050.0;
  private static final double STOP_BAND_DB = 155;

  private final double cutoff;
  private final int halfTaps;
  private final KaiserSinc lowPass;

  /// @param ratio output rate / input rate
  LowPassPhases(double ratio) {
    double band = Math.min(1, ratio);
    cutoff = band * (1 + PASS_BAND) / 2;
    double transition = StrictMath.PI * band * (1 - PASS_BAND);
    // J. F. Kaiser (1974): the length that this stop band takes at this transition.
    int taps = (int) Math.ceil((STOP_BAND_DB - 7.95) / (2.285 * transition)) + 1;
    halfTaps = (taps + 3) / 4 * 2;
    lowPass = new KaiserSinc(halfTaps, STOP_BAND_DB);
  }

  /// How many input frames are heard on each side of an output frame; even.
  int halfTaps() {
    return halfTaps;
  }

  /// The weights of the `2 × halfTaps` frames around a position `part` (0..1) of the way from the
  /// middle frame to the next; they add up to 1.
  double[] at(double part) {
    double[] weights = new double[2 * halfTaps];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = lowPass.at(k - (halfTaps - 1) - part, cutoff);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }
}
