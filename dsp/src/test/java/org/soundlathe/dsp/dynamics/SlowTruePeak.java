package org.soundlathe.dsp.dynamics;

/// A slow ruler for peaks between samples, made apart from the limiter's: 32 points a frame and a
/// parabola through the highest three, each point by a Kaiser-windowed sinc in double.
///
/// First all samples and the middles between them are measured, then the quarters of those gaps
/// that can hold the highest peak, then all points of those that still can.
final class SlowTruePeak {
  private static final int POINTS = 32;
  // A wave at half the sample rate shows at least cos(45 degrees) of its height on a grid of two
  // points a frame, cos(22.5 degrees) on four; less a little.
  private static final double SHOWN_BY_HALVES = 0.65;
  private static final double SHOWN_BY_QUARTERS = 0.9;

  private final double[][] weights = new double[POINTS + 1][];
  private final int reach;

  /// @param reach how many samples on each side are heard
  /// @param beta of the Kaiser window
  SlowTruePeak(int reach, double beta) {
    this.reach = reach;
    for (int point = 0; point <= POINTS; point++) {
      weights[point] = weights(point / (double) POINTS, beta);
    }
  }

  /// The highest peak, as a linear level; the signal is silent before and after.
  double of(float[] signal) {
    double[] padded = new double[signal.length + 2 * reach];
    for (int i = 0; i < signal.length; i++) {
      padded[reach + i] = signal[i];
    }
    int gaps = padded.length - 2 * reach;
    double[] shown = new double[gaps];
    for (int gap = 0; gap < gaps; gap++) {
      shown[gap] = Math.max(Math.abs(padded[gap + reach]), at(padded, gap, POINTS / 2));
    }
    double highest = highest(shown);
    for (int gap = 0; gap < gaps; gap++) {
      double near = Math.max(shown[gap], shown[Math.min(gap + 1, gaps - 1)]);
      if (near >= SHOWN_BY_HALVES * highest) {
        double quarters = Math.max(at(padded, gap, POINTS / 4), at(padded, gap, 3 * POINTS / 4));
        shown[gap] = Math.max(shown[gap], quarters);
      }
    }
    highest = highest(shown);
    double peak = highest;
    for (int gap = 0; gap < gaps; gap++) {
      double near = Math.max(shown[gap], shown[Math.min(gap + 1, gaps - 1)]);
      if (near >= SHOWN_BY_QUARTERS * highest) {
        peak = Math.max(peak, ofGap(padded, gap));
      }
    }
    return peak;
  }

  private double ofGap(double[] padded, int gap) {
    double peak = 0;
    double left = at(padded, gap, 0);
    double here = at(padded, gap, 1);
    for (int point = 2; point <= POINTS; point++) {
      double right = at(padded, gap, point);
      double curve = 2 * here - left - right;
      boolean isTop = here >= left && here >= right && curve > 0;
      double top = isTop ? here + (left - right) * (left - right) / (8 * curve) : left;
      peak = Math.max(peak, Math.max(top, right));
      left = here;
      here = right;
    }
    return peak;
  }

  private double at(double[] padded, int gap, int point) {
    double[] taps = weights[point];
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int k = 0; k < taps.length; k += 4) {
      sum0 += taps[k] * padded[gap + 1 + k];
      sum1 += taps[k + 1] * padded[gap + 2 + k];
      sum2 += taps[k + 2] * padded[gap + 3 + k];
      sum3 += taps[k + 3] * padded[gap + 4 + k];
    }
    return Math.abs(sum0 + sum1 + sum2 + sum3);
  }

  private static double highest(double[] levels) {
    double highest = 0;
    for (double level : levels) {
      highest = Math.max(highest, level);
    }
    return highest;
  }

  private double[] weights(double part, double beta) {
    double[] taps = new double[2 * reach];
    for (int k = 0; k < taps.length; k++) {
      double distance = k - reach + 1 - part;
      double across = distance / reach;
      double angle = StrictMath.PI * distance;
      double sinc = distance == 0 ? 1 : StrictMath.sin(angle) / angle;
      double window = Math.abs(across) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - across * across));
      taps[k] = sinc * window / bessel(beta);
    }
    return taps;
  }

  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; k < 60; k++) {
      term *= x * x / (4.0 * k * k);
      sum += term;
    }
    return sum;
  }
}
