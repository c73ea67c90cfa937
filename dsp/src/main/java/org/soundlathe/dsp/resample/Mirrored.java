package org.soundlathe.dsp.resample;

/// The sum of a signal under weights that are the same on both sides of a centre.
final class Mirrored {
  private Mirrored() {}

  /// Adds to `sums[i]`, for i in 0..frames-1, each `weights[k]` times the two samples that lie k
  /// frames outside of `left + i` and `right + i`.
  ///
  /// Four sums at a time, so that each weight is read once for eight samples; the order within a
  /// sum is always the same.
  static void add(
      float[] weights, int from, float[] signal, int left, int right, float[] sums, int frames) {
    int i = 0;
    for (; i + 3 < frames; i += 4) {
      addFour(weights, from, signal, left + i, right + i, sums, i);
    }
    for (; i < frames; i++) {
      float sum = sums[i];
      for (int k = from; k < weights.length; k++) {
        sum += weights[k] * (signal[left + i - k] + signal[right + i + k]);
      }
      sums[i] = sum;
    }
  }

  private static void addFour(
      float[] weights, int from, float[] signal, int left, int right, float[] sums, int at) {
    float sum0 = sums[at];
    float sum1 = sums[at + 1];
    float sum2 = sums[at + 2];
    float sum3 = sums[at + 3];
    for (int k = from; k < weights.length; k++) {
      float weight = weights[k];
      int before = left - k;
      int after = right + k;
      sum0 += weight * (signal[before] + signal[after]);
      sum1 += weight * (signal[before + 1] + signal[after + 1]);
      sum2 += weight * (signal[before + 2] + signal[after + 2]);
      sum3 += weight * (signal[before + 3] + signal[after + 3]);
    }
    sums[at] = sum0;
    sums[at + 1] = sum1;
    sums[at + 2] = sum2;
    sums[at + 3] = sum3;
  }
}
