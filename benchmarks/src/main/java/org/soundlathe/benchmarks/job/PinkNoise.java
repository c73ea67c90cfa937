package org.soundlathe.benchmarks.job;

import java.util.SplittableRandom;

/// Noise that falls by 3 dB an octave: the sum of sixteen random values, each drawn anew half as
/// often as the one before.
// R. F. Voss and J. Clarke, "1/f noise in music", JASA 63 (1978); the order of drawing is that of
// J. McCartney: one value a frame, chosen by the zeros at the end of the frame's number.
final class PinkNoise {
  private static final int ROWS = 16;

  private final SplittableRandom random;
  private final double[] rows = new double[ROWS];
  private double sum;
  private int frame;

  PinkNoise(SplittableRandom random) {
    this.random = random;
  }

  /// The next sample, mostly within ±1.
  double next() {
    frame++;
    int row = Math.min(ROWS - 1, Integer.numberOfTrailingZeros(frame));
    double drawn = random.nextDouble(-0.25, 0.25);
    sum += drawn - rows[row];
    rows[row] = drawn;
    return sum;
  }
}
