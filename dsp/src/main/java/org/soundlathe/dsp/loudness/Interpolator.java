package org.soundlathe.dsp.loudness;

import java.util.Arrays;
import org.soundlathe.dsp.spectrum.KaiserSinc;

/// The wave between the samples: its value on a grid of eight points a sample.
///
/// 64 taps a phase, Kaiser window of 80 dB: flat to 20 kHz at 44.1 kHz.
final class Interpolator {
  static final int PHASES = 8;

  /// How many samples before and behind a point it looks at.
  static final int REACH = 32;

  private static final double ATTENUATION_DB = 80;
  private static final int COARSE_REACH = 8;
  private static final double COARSE_ATTENUATION_DB = 50;

  private final double[][] taps = new double[PHASES][];
  private final float[] coarse = new float[COARSE_REACH];

  Interpolator() {
    KaiserSinc sinc = new KaiserSinc(REACH, ATTENUATION_DB);
    for (int phase = 1; phase < PHASES; phase++) {
      taps[phase] = sinc.weights((double) phase / PHASES);
    }
    double[] half = new KaiserSinc(COARSE_REACH, COARSE_ATTENUATION_DB).weights(0.5);
    for (int k = 0; k < COARSE_REACH; k++) {
      coarse[k] = (float) half[COARSE_REACH + k];
    }
  }

  /// The wave at `line[index]` plus `phase` eighths of a sample, phase 0..7.
  double at(float[] line, int index, int phase) {
    if (phase == 0) {
      return line[index];
    }
    double[] h = taps[phase];
    int start = index - REACH + 1;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int k = 0; k < 2 * REACH; k += 4) {
      a += h[k] * line[start + k];
      b += h[k + 1] * line[start + k + 1];
      c += h[k + 2] * line[start + k + 2];
      d += h[k + 3] * line[start + k + 3];
    }
    return (a + b) + (c + d);
  }

  /// Roughly the wave half-way behind each of line[from..from+count-1]: good to find where a peak
  /// may be, not to measure it.
  void halfway(float[] line, int from, int count, float[] out) {
    Arrays.fill(out, from, from + count, 0);
    for (int k = 0; k < COARSE_REACH; k += 2) {
      addPairs(line, from, from + count, k, coarse[k], coarse[k + 1], out);
    }
  }

  /// Two pairs of taps at a time: with more, the loop is no longer compiled to whole vectors.
  private static void addPairs(
      float[] line, int from, int to, int away, float near, float far, float[] out) {
    for (int i = from; i < to; i++) {
      float inner = line[i - away] + line[i + 1 + away];
      float outer = line[i - away - 1] + line[i + 2 + away];
      out[i] = out[i] + (near * inner + far * outer);
    }
  }
}
