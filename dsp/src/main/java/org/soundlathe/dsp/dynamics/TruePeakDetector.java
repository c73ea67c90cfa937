package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import org.soundlathe.dsp.Spec;

/// Finds the peaks between the samples: the loudest point of each gap from one frame to the next,
/// over all channels, on a grid of eight points a frame and by a parabola between those.
final class TruePeakDetector {
  private static final int POINTS = 8;
  // Between points that are all 6 dB below the ceiling nothing reaches it: at twice the rate a wave
  // of half the sample rate shows 0.707 of its height, a little less through the short glance.
  private static final float NEAR = 0.5f;
  private static final int GLANCE_REACH = 16;

  private final int reach;
  private final int history;
  private final float[] glance = new float[GLANCE_REACH];
  private final float[] middle;
  // Points 1..3 and their mirror images 7..5: the same weights on sums and, negated, on
  // differences.
  private final float[][] even;
  private final float[][] odd;
  private final float[][] signals;
  private final float[] lastPoint;
  private final float[] points = new float[POINTS + 1];
  private final float nearCeiling;
  private final float harmless;

  TruePeakDetector(Spec spec, double ceiling, int reach) {
    this.reach = reach;
    history = 2 * reach - 1;
    middle = new float[reach];
    even = new float[3][reach];
    odd = new float[3][reach];
    double gainAtMost = fillTables();
    signals = new float[spec.channels()][history + spec.maxFrames()];
    lastPoint = new float[spec.channels()];
    nearCeiling = (float) (NEAR * ceiling);
    harmless = (float) (ceiling / gainAtMost);
  }

  /// Tells for each frame of the block the peak of the gap that begins `reach` frames earlier. A
  /// peak that lies well below the ceiling may be told too low.
  void process(float[][] block, int frames, float[] peaks) {
    Arrays.fill(peaks, 0, frames, 0f);
    for (int channel = 0; channel < signals.length; channel++) {
      float[] signal = signals[channel];
      System.arraycopy(block[channel], 0, signal, history, frames);
      if (loudest(signal, history + frames) > harmless) {
        search(channel, signal, frames, peaks);
      }
      System.arraycopy(signal, frames, signal, 0, history);
    }
  }

  void reset() {
    for (float[] signal : signals) {
      Arrays.fill(signal, 0f);
    }
    Arrays.fill(lastPoint, 0f);
  }

  private void search(int channel, float[] signal, int frames, float[] peaks) {
    float last = lastPoint[channel];
    for (int i = 0; i < frames; i++) {
      int before = i + reach - 1;
      float inner = Math.max(Math.abs(signal[before]), Math.abs(signal[before + 1]));
      float outer = Math.max(Math.abs(signal[before - 1]), Math.abs(signal[before + 2]));
      float half = Math.abs(middle(glance, signal, before));
      if (Math.max(Math.max(inner, outer), half) > nearCeiling) {
        points(signal, before);
        peaks[i] = Math.max(peaks[i], Math.max(inner, interpolate(last)));
        last = points[POINTS - 1];
      } else {
        last = signal[before + 1];
      }
    }
    lastPoint[channel] = last;
  }

  private static float loudest(float[] signal, int frames) {
    float loudest = 0;
    for (int i = 0; i < frames; i++) {
      loudest = Math.max(loudest, Math.abs(signal[i]));
    }
    return loudest;
  }

  /// The point half-way from frame `before` to the next; four sums, so that none waits for another.
  private static float middle(float[] weights, float[] signal, int before) {
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

  /// All nine points from frame `before` to the next.
  private void points(float[] signal, int before) {
    float even0 = 0;
    float even1 = 0;
    float even2 = 0;
    float odd0 = 0;
    float odd1 = 0;
    float odd2 = 0;
    for (int k = 0; k < reach; k++) {
      float sum = signal[before - k] + signal[before + 1 + k];
      float difference = signal[before - k] - signal[before + 1 + k];
      even0 += even[0][k] * sum;
      even1 += even[1][k] * sum;
      even2 += even[2][k] * sum;
      odd0 += odd[0][k] * difference;
      odd1 += odd[1][k] * difference;
      odd2 += odd[2][k] * difference;
    }
    points[0] = signal[before];
    points[1] = even0 + odd0;
    points[2] = even1 + odd1;
    points[3] = even2 + odd2;
    points[4] = middle(middle, signal, before);
    points[5] = even2 - odd2;
    points[6] = even1 - odd1;
    points[7] = even0 - odd0;
    points[8] = signal[before + 1];
  }

  /// The top of the parabola through each point that is higher than both neighbours.
  private float interpolate(float last) {
    float peak = 0;
    float left = Math.abs(last);
    float here = Math.abs(points[0]);
    for (int k = 0; k < POINTS; k++) {
      float right = Math.abs(points[k + 1]);
      float curve = 2 * here - left - right;
      if (here >= left && here >= right && curve > 0) {
        peak = Math.max(peak, here + (left - right) * (left - right) / (8 * curve));
      }
      left = here;
      here = right;
    }
    return peak;
  }

  /// @return how far a point between samples can at most rise above the loudest sample
  private double fillTables() {
    double[][] half = SincTable.around(0.5, GLANCE_REACH);
    for (int k = 0; k < GLANCE_REACH; k++) {
      glance[k] = (float) half[0][k];
    }
    double most = 1;
    for (int point = 1; point <= 4; point++) {
      double[][] weights = SincTable.around(point / (double) POINTS, reach);
      double sum = 0;
      for (int k = 0; k < reach; k++) {
        sum += Math.abs(weights[0][k]) + Math.abs(weights[1][k]);
        if (point == 4) {
          middle[k] = (float) weights[0][k];
        } else {
          even[point - 1][k] = (float) ((weights[0][k] + weights[1][k]) / 2);
          odd[point - 1][k] = (float) ((weights[0][k] - weights[1][k]) / 2);
        }
      }
      most = Math.max(most, sum);
    }
    return 1.05 * most;
  }
}
