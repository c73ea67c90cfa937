package org.soundlathe.dsp.resample;

import java.util.Arrays;

/// Finds the frames of a new rate between those of an old one, of a sound that leaves the upper
/// part of the old rate's band empty.
final class FractionStage {
  private final Weights weights;
  private final int halfTaps;
  // A new frame lies `up` / `down` old frames after the one before.
  private final int up;
  private final int down;
  private final int lead;
  private final double[][] heard;
  private int heardFrames;
  // Of the next frame: the old frame before it, and the steps beyond that.
  private int middle;
  private int step;

  /// @param fullness how much of the old rate's band the sound fills
  /// @param up the old rate, and `down` the new one, without a common divisor
  /// @param leadGrid what the silence before the sound is a multiple of
  /// @param mostFrames how many frames come at once
  FractionStage(double fullness, int up, int down, int leadGrid, int mostFrames, int channels) {
    this.up = up;
    this.down = down;
    weights = Weights.prepare(fullness, up == down ? 0 : down);
    halfTaps = weights.of(0).length / 2;
    lead = (halfTaps + leadGrid - 1) / leadGrid * leadGrid;
    heard = new double[channels][lead + 2 * (mostFrames + halfTaps)];
    reset();
  }

  /// How many frames of silence are to come before the sound.
  int lead() {
    return lead;
  }

  /// Where the next old frames of a channel are written, from [#end] on, before [#add].
  double[] line(int channel) {
    return heard[channel];
  }

  int end() {
    return heardFrames;
  }

  void add(int frames) {
    heardFrames += frames;
  }

  void reset() {
    for (double[] signal : heard) {
      Arrays.fill(signal, 0);
    }
    heardFrames = 0;
    middle = lead;
    step = 0;
  }

  /// Writes the new frames that can be told, `most` at most, to `out[channel][outOffset..]`.
  int emit(double[][] out, int outOffset, int most) {
    int written = 0;
    while (written < most && middle + halfTaps < heardFrames) {
      double[] row = weights.of(step);
      int first = middle - halfTaps + 1;
      int channel = 0;
      for (; channel + 1 < heard.length; channel += 2) {
        weighPair(row, channel, first, out, outOffset + written);
      }
      if (channel < heard.length) {
        out[channel][outOffset + written] = weigh(row, heard[channel], first);
      }
      written++;
      step += up;
      middle += step / down;
      step %= down;
    }
    return written;
  }

  /// Drops what no new frame will hear any more.
  void forget() {
    int passed = Math.min(middle - halfTaps + 1, heardFrames);
    for (double[] signal : heard) {
      System.arraycopy(signal, passed, signal, 0, heardFrames - passed);
    }
    heardFrames -= passed;
    middle -= passed;
  }

  /// Four sums, so that none waits for another; the number of weights is a multiple of 4.
  private static double weigh(double[] row, double[] signal, int first) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int k = 0; k < row.length; k += 4) {
      sum0 += row[k] * signal[first + k];
      sum1 += row[k + 1] * signal[first + k + 1];
      sum2 += row[k + 2] * signal[first + k + 2];
      sum3 += row[k + 3] * signal[first + k + 3];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /// The same sums for two channels at once: half the loads of weights, twice the sums in flight.
  private void weighPair(double[] row, int channel, int first, double[][] out, int at) {
    double[] left = heard[channel];
    double[] right = heard[channel + 1];
    double left0 = 0;
    double left1 = 0;
    double left2 = 0;
    double left3 = 0;
    double right0 = 0;
    double right1 = 0;
    double right2 = 0;
    double right3 = 0;
    for (int k = 0; k < row.length; k += 4) {
      left0 += row[k] * left[first + k];
      right0 += row[k] * right[first + k];
      left1 += row[k + 1] * left[first + k + 1];
      right1 += row[k + 1] * right[first + k + 1];
      left2 += row[k + 2] * left[first + k + 2];
      right2 += row[k + 2] * right[first + k + 2];
      left3 += row[k + 3] * left[first + k + 3];
      right3 += row[k + 3] * right[first + k + 3];
    }
    out[channel][at] = (left0 + left1) + (left2 + left3);
    out[channel + 1][at] = (right0 + right1) + (right2 + right3);
  }
}
