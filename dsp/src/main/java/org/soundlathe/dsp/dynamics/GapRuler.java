package org.soundlathe.dsp.dynamics;

import java.util.List;

/// Measures how high a wave rises in the gap between two samples: on a grid of eight points a
/// frame, and by a parabola between those.
///
/// Rulers of different length differ about sound close to half the sample rate, the more of it
/// there is; what is told is the highest of several.
final class GapRuler {
  private static final int POINTS = 8;
  // Below this part of the ceiling on the shortest ruler a gap is not above it on another.
  private static final float FAR_BELOW = 0.75f;
  // A wave of half the sample rate shows cos(22.5 degrees) = 0.924 of its height on the grid of
  // quarters; below this part of the ceiling no eighths are asked for.
  private static final float NEAR = 0.9f;

  private final int reach;
  private final float ceiling;
  // Points 1..3 and their mirror images 7..5: the same weights on sums and, negated, on
  // differences.
  private final float[][] even = new float[POINTS / 2][];
  private final float[][] odd = new float[POINTS / 2][];
  // The point before the gap's first sample and the one after its last, from the gap's side.
  private final float[] near;
  private final float[] far;
  // The middle by every ruler, from the shortest to the longest.
  private final float[][] middles;
  private final float[] lift = new float[POINTS + 1];
  private final float[] points = new float[POINTS + 1];

  /// @param reaches of the rulers, from the shortest to the longest: how many samples on each side
  ///   are heard, a multiple of 4
  GapRuler(List<Integer> reaches, double ceiling) {
    reach = reaches.getFirst();
    this.ceiling = (float) ceiling;
    for (int point = 1; point < POINTS / 2; point++) {
      double[][] weights = SincTable.around(point / (double) POINTS, reach);
      even[point] = SincTable.floats(SincTable.halfSum(weights[0], weights[1], 1));
      odd[point] = SincTable.floats(SincTable.halfSum(weights[0], weights[1], -1));
    }
    double[][] first = SincTable.around(1.0 / POINTS, reach);
    near = SincTable.floats(first[0]);
    far = SincTable.floats(first[1]);
    middles = new float[reaches.size()][];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = SincTable.floats(SincTable.around(0.5, reaches.get(i))[0]);
    }
    for (int point = 0; point <= POINTS; point++) {
      lift[point] = (float) StrictMath.sin(StrictMath.PI * point / POINTS);
    }
  }

  /// The peak from sample `before` to the next; one well below the ceiling may be told too low.
  ///
  /// @param signal has as many samples up to `before`, and after it, as the longest ruler reaches
  float peak(float[] signal, int before) {
    points[0] = signal[before];
    points[8] = signal[before + 1];
    points[4] = middle(middles[0], signal, before);
    quarters(signal, before);
    float extreme = extreme();
    if (Math.abs(extreme) < FAR_BELOW * ceiling) {
      return Math.abs(extreme);
    }
    float lifted = Math.copySign(difference(signal, before, Math.copySign(1f, extreme)), extreme);
    if (Math.abs(extreme) + Math.abs(lifted) < NEAR * ceiling) {
      return Math.abs(extreme) + Math.abs(lifted);
    }
    eighths(signal, before);
    return top(signal, before, lifted);
  }

  /// Of the samples, the middle and the quarters the one furthest from 0.
  private float extreme() {
    float extreme = points[0];
    for (int point = 2; point <= POINTS; point += 2) {
      extreme = Math.abs(points[point]) > Math.abs(extreme) ? points[point] : extreme;
    }
    return extreme;
  }

  /// How much higher, towards `sign`, the longer rulers see the middle.
  private float difference(float[] signal, int before, float sign) {
    float most = 0;
    for (int i = 1; i < middles.length; i++) {
      most = Math.max(most, sign * (middle(middles[i], signal, before) - points[4]));
    }
    return most;
  }

  /// The point half-way; four sums, so that none waits for another.
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

  private void quarters(float[] signal, int before) {
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

  private void eighths(float[] signal, int before) {
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

  /// The top of the parabola through each point that is no lower than both its neighbours, on the
  /// ruler that sees the middle higher by `lifted`: all agree at the samples, and between them what
  /// one hears and the other doesn't is a wave of half the sample rate.
  private float top(float[] signal, int before, float lifted) {
    for (int point = 0; point <= POINTS; point++) {
      points[point] = Math.abs(points[point] + lifted * lift[point]);
    }
    float first = points[0];
    float last = points[POINTS];
    float left = first >= points[1] ? beyond(signal, before, -1, lifted) : first;
    float end = last >= points[7] ? beyond(signal, before + 1, 1, lifted) : last;
    float top = Math.max(first, last);
    for (int point = 0; point <= POINTS; point++) {
      float here = points[point];
      float right = point == POINTS ? end : points[point + 1];
      float curve = 2 * here - left - right;
      if (here >= left && here >= right && curve > 0) {
        top = Math.max(top, here + (left - right) * (left - right) / (8 * curve));
      }
      left = here;
    }
    return top;
  }

  /// The height an eighth of a frame from a sample, to the left (`side` -1) or right (1).
  private float beyond(float[] signal, int sample, int side, float lifted) {
    float sum = 0;
    float sum2 = 0;
    for (int k = 0; k < reach - 1; k++) {
      sum += near[k] * signal[sample - side * k];
      sum2 += far[k] * signal[sample + side * (k + 1)];
    }
    return Math.abs(sum + sum2 - lifted * lift[1]);
  }
}
