package org.soundlathe.dsp.delay;

import org.soundlathe.dsp.spectrum.KaiserSinc;

/// The weights that read a sound between its samples: for each of 512 places from one sample to the
/// next a sinc of 16 samples under a Kaiser window, and the way to the next place's.
///
/// A constant of nature rather than state: made once, never written again, shared by all delays.
final class SincRows {
  static final int TAPS = 16;
  static final int PLACES = 512;

  // 80 dB is the widest pass-band at which the error is still below -80 dB up to 10 kHz (44.1 kHz).
  private static final KaiserSinc SINC = new KaiserSinc(TAPS / 2.0, 80);

  private static final float[][] ROWS = new float[PLACES][];
  private static final float[][] STEPS = new float[PLACES][TAPS];

  static {
    for (int place = 0; place < PLACES; place++) {
      ROWS[place] = row(place);
    }
    for (int place = 0; place < PLACES; place++) {
      float[] next = place + 1 < PLACES ? ROWS[place + 1] : row(PLACES);
      for (int k = 0; k < TAPS; k++) {
        STEPS[place][k] = next[k] - ROWS[place][k];
      }
    }
  }

  private SincRows() {}

  static float[] at(int place) {
    return ROWS[place];
  }

  static float[] stepAt(int place) {
    return STEPS[place];
  }

  /// Sums to 1, so that the lowest tones pass unchanged; at a whole sample exactly that sample.
  private static float[] row(int place) {
    double[] weights = new double[TAPS];
    double sum = 0;
    for (int k = 0; k < TAPS; k++) {
      weights[k] = weight(place, k);
      sum += weights[k];
    }
    float[] row = new float[TAPS];
    for (int k = 0; k < TAPS; k++) {
      row[k] = (float) (weights[k] / sum);
    }
    return row;
  }

  private static double weight(int place, int k) {
    int offset = (k - TAPS / 2 + 1) * PLACES - place;
    if (offset % PLACES == 0) {
      return offset == 0 ? 1 : 0;
    }
    return SINC.at((double) offset / PLACES, 1);
  }
}
