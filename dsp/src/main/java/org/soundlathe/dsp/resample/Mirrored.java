package org.soundlathe.dsp.resample;

/// Sums of a signal under weights that are the same on both sides of a centre.
///
/// Each pair of neighbours is first copied to lie at the same places as the sums: only so are the
/// sums taken many at a time by vector instructions, which pays for the copies twice over. The
/// order within each sum is always the same.
final class Mirrored {
  // Below so many frames the copies cost more than they save.
  private static final int FEW_FRAMES = 16;

  private final float[] left0;
  private final float[] left1;
  private final float[] right0;
  private final float[] right1;

  Mirrored(int maxFrames) {
    left0 = new float[maxFrames];
    left1 = new float[maxFrames];
    right0 = new float[maxFrames];
    right1 = new float[maxFrames];
  }

  /// Adds to `sums[i]`, for i in 0..frames-1, each `weights[k]` (k from `from` on) times the two
  /// samples that lie k frames outside of `left + i` and `right + i`.
  void add(
      float[] weights, int from, float[] signal, int left, int right, float[] sums, int frames) {
    if (frames < FEW_FRAMES) {
      addOneByOne(weights, from, signal, left, right, sums, frames);
      return;
    }
    int k = from;
    for (; k + 1 < weights.length; k += 2) {
      System.arraycopy(signal, left - k, left0, 0, frames);
      System.arraycopy(signal, left - k - 1, left1, 0, frames);
      System.arraycopy(signal, right + k, right0, 0, frames);
      System.arraycopy(signal, right + k + 1, right1, 0, frames);
      addTwo(weights[k], weights[k + 1], sums, frames);
    }
    if (k < weights.length) {
      System.arraycopy(signal, left - k, left0, 0, frames);
      System.arraycopy(signal, right + k, right0, 0, frames);
      addOne(weights[k], sums, frames);
    }
  }

  private void addTwo(float weight0, float weight1, float[] sums, int frames) {
    float[] l0 = left0;
    float[] l1 = left1;
    float[] r0 = right0;
    float[] r1 = right1;
    for (int i = 0; i < frames; i++) {
      sums[i] = (sums[i] + weight0 * (l0[i] + r0[i])) + weight1 * (l1[i] + r1[i]);
    }
  }

  private void addOne(float weight, float[] sums, int frames) {
    for (int i = 0; i < frames; i++) {
      sums[i] += weight * (left0[i] + right0[i]);
    }
  }

  private static void addOneByOne(
      float[] weights, int from, float[] signal, int left, int right, float[] sums, int frames) {
    for (int i = 0; i < frames; i++) {
      float sum = sums[i];
      for (int k = from; k < weights.length; k++) {
        sum += weights[k] * (signal[left + i - k] + signal[right + i + k]);
      }
      sums[i] = sum;
    }
  }
}
