package org.soundlathe.dsp.resample;

import org.soundlathe.dsp.filter.KaiserWindow;

/// The weights of a resampler: a Kaiser-windowed sinc that passes what both rates can hold, sampled
/// at every position that an output frame can have between two input frames.
final class LowPassPhases {
  // The pass band ends at 20 kHz of 22.05 and the stop band begins at the end of the band: what
  // would fold back is gone, not only softer.
  private static final double PASS_BAND = 20_000 / 22_050.0;
  private static final double STOP_BAND_DB = 155;
  private static final KaiserWindow WINDOW = KaiserWindow.ofStopBand(STOP_BAND_DB);

  private final double cutoff;
  private final int halfTaps;

  /// @param ratio output rate / input rate
  LowPassPhases(double ratio) {
    double band = Math.min(1, ratio);
    cutoff = band * (1 + PASS_BAND) / 2;
    int taps = KaiserWindow.taps(STOP_BAND_DB, band * (1 - PASS_BAND));
    halfTaps = (taps + 3) / 4 * 2;
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
      weights[k] = weight(k - (halfTaps - 1) - part);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  private double weight(double distance) {
    double angle = StrictMath.PI * cutoff * distance;
    double sinc = angle == 0 ? 1 : StrictMath.sin(angle) / angle;
    return sinc * WINDOW.at(distance / halfTaps);
  }
}
