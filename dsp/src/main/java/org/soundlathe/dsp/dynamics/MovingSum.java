package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// The sum of the last values; of whole numbers, so that it never drifts.
final class MovingSum {
  private final long[] ring;
  private long sum;
  private int at;

  MovingSum(int width) {
    ring = new long[width];
  }

  long push(long value) {
    sum += value - ring[at];
    ring[at] = value;
    at = at + 1 == ring.length ? 0 : at + 1;
    return sum;
  }

  void reset() {
    Arrays.fill(ring, 0);
    sum = 0;
    at = 0;
  }
}
