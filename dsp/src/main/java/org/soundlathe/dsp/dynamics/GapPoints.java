package org.soundlathe.dsp.dynamics;

/// The wave in the gap between two samples, on a grid of eight points a frame, by one ruler.
final class GapPoints {
  static final int POINTS = 8;

  private final int reach;
  private final float[] half;
  // Points 1..3 and their mirror images 7..5: the same weights on sums and, negated, on
  // differences.
  private final float[][] even = new float[POINTS / 2][];
  private final float[][] odd = new float[POINTS / 2][];
  // The point before the gap's first sample and the one after its last, from the gap's side.
  private final float[] near;
  private final float[] far;

  /// @param reach how many samples on each side are heard, a multiple of 4
  GapPoints(int reach) {
    this.reach = reach;
    for (int point = 1; point < POINTS / 2; point++) {
      double[][] weights = SincTable.around(point / (double) POINTS, reach);
      even[point] = SincTable.floats(SincTable.halfSum(weights[0], weights[1], 1));
      odd[point] = SincTable.floats(SincTable.halfSum(weights[0], weights[1], -1));
    }
    double[][] first = SincTable.around(1.0 / POINTS, reach);
    near = SincTable.floats(first[0]);
    far = SincTable.floats(first[1]);
    half = SincTable.floats(SincTable.around(0.5, reach)[0]);
  }

  /// Fills the gap's two samples and its middle.
  void halves(float[] signal, int before, float[] points) {
    points[0] = signal[before];
    points[4] = middle(half, signal, before);
    points[8] = signal[before + 1];
  }

  /// The point half-way; four sums, so that none waits for another.
  static float middle(float[] weights, float[] signal, int before) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    for (int k = 0; k < weights.length; k += 4) {
      sum0 += weights[k] * (signal[before - k] + signal[before + 1 + k]);
      sum1 += weights[k + 1] * (signal[before - k - 1] + signal[before + 2 + k]);
      sum2 += weights[k + 2] * (signal[before - k - 2] + signal[before + 3 + k]);
      sum3 += weights[k + 3] * (signal[before - k - 3] + signal[before + 4 + k]);
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  void quarters(float[] signal, int before, float[] points) {
    float[] even2 = even[2];
    float[] odd2 = odd[2];
    float sums = 0;
    float differences = 0;
    for (int k = 0; k < reach; k++) {
      sums += even2[k] * (signal[before - k] + signal[before + 1 + k]);
      differences += odd2[k] * (signal[before - k] - signal[before + 1 + k]);
    }
    points[2] = sums + differences;
    points[6] = sums - differences;
  }

  void eighths(float[] signal, int before, float[] points) {
    float[] even1 = even[1];
    float[] even3 = even[3];
    float[] odd1 = odd[1];
    float[] odd3 = odd[3];
    float sums1 = 0;
    float sums3 = 0;
    float differences1 = 0;
    float differences3 = 0;
    for (int k = 0; k < reach; k++) {
      float sum = signal[before - k] + signal[before + 1 + k];
      float difference = signal[before - k] - signal[before + 1 + k];
      sums1 += even1[k] * sum;
      sums3 += even3[k] * sum;
      differences1 += odd1[k] * difference;
      differences3 += odd3[k] * difference;
    }
    points[1] = sums1 + differences1;
    points[3] = sums3 + differences3;
    points[5] = sums3 - differences3;
    points[7] = sums1 - differences1;
  }

  /// The point an eighth of a frame from a sample, to the left (`side` -1) or right (1).
  float beyond(float[] signal, int sample, int side) {
    float sum = 0;
    float sum2 = 0;
    for (int k = 0; k < reach - 1; k++) {
      sum += near[k] * signal[sample - side * k];
      sum2 += far[k] * signal[sample + side * (k + 1)];
    }
    return sum + sum2;
  }
}
