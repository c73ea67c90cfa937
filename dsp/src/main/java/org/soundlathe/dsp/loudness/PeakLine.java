package org.soundlathe.dsp.loudness;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;

/// The recent samples of one channel, and the highest point that the wave reaches in a stretch of
/// them, between the samples too.
///
/// A wave below the Nyquist frequency falls off around its highest point no faster than a cosine of
/// that frequency; so of all points half a sample apart, one lies at 0.707 of the peak or more.
/// Only around such points is the wave looked at closely.
final class PeakLine {
  /// Below 0.707, since the coarse half-way points are some per cent off near the Nyquist
  /// frequency.
  private static final float CANDIDATE = 0.6f;

  /// A top is looked at closely if it may be the highest: the sine through three points tells its
  /// height to some per cent, for any wave up to the Nyquist frequency. (At 0.83 and below, no peak
  /// of 600 noises, random signs, clipped sines and short bursts was lost; at 0.88, 15 were.)
  private static final double DOUBT = 0.75;

  /// Three points of a slow wave lie so near a line that their sine is not to be trusted.
  private static final double SLOWEST = 1e-3;

  private static final int LEAD = Interpolator.REACH + 4;
  private static final int GRID = Interpolator.PHASES;

  private final Interpolator interpolator;
  private final float[] line;
  private final float[] halfway;
  private float samplePeak;
  private int filled = LEAD;

  PeakLine(Interpolator interpolator, int longestHop) {
    this.interpolator = interpolator;
    line = new float[2 * LEAD + longestHop];
    halfway = new float[line.length];
  }

  /// How many frames it can take before a hop of this length must be read.
  int room(int hopFrames) {
    return 2 * LEAD + hopFrames - filled;
  }

  void append(float[] samples, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      line[filled + i] = Finite.orSilence(samples[offset + i]);
    }
    filled += frames;
  }

  /// A line in the same state, which can be filled up with silence to read the end of a sound.
  PeakLine copy() {
    PeakLine copy = new PeakLine(interpolator, line.length - 2 * LEAD);
    System.arraycopy(line, 0, copy.line, 0, line.length);
    copy.filled = filled;
    return copy;
  }

  /// How many frames have been appended but not read by [#dropHop].
  int unreadFrames() {
    return filled - LEAD;
  }

  void fillWithSilence() {
    Arrays.fill(line, filled, line.length, 0);
    filled = line.length;
  }

  /// The largest absolute sample of the next so many frames.
  float samplePeak(int hopFrames) {
    float peak = 0;
    for (int i = LEAD; i < LEAD + hopFrames; i++) {
      float level = Math.abs(line[i]);
      if (level > peak) {
        peak = level;
      }
    }
    return peak;
  }

  /// The highest point of the wave in the next hop; needs the hop and [#LEAD] frames behind it.
  double truePeak(int hopFrames) {
    interpolator.halfway(line, LEAD - 1, hopFrames + 1, halfway);
    samplePeak = samplePeak(hopFrames);
    return highest(hopFrames);
  }

  /// The largest absolute sample of the hop that [#truePeak] looked at last.
  float samplePeak() {
    return samplePeak;
  }

  /// Forgets the hop that was read.
  void dropHop(int hopFrames) {
    System.arraycopy(line, hopFrames, line, 0, filled - hopFrames);
    filled -= hopFrames;
  }

  private double highest(int hopFrames) {
    double peak = samplePeak;
    float threshold = (float) peak * CANDIDATE;
    for (int i = LEAD; i < LEAD + hopFrames; i++) {
      float here = Math.abs(line[i]);
      float behind = Math.abs(halfway[i]);
      if (here > threshold) {
        float before = Math.abs(halfway[i - 1]);
        boolean isTop = here >= before && here >= behind;
        if (isTop && mayReach(peak, before, here, behind)) {
          peak = Math.max(peak, climb(i * GRID));
          threshold = (float) peak * CANDIDATE;
        }
      }
      if (behind > threshold) {
        float next = Math.abs(line[i + 1]);
        boolean isTop = behind >= here && behind >= next;
        if (isTop && mayReach(peak, here, behind, next)) {
          peak = Math.max(peak, climb(i * GRID + GRID / 2));
          threshold = (float) peak * CANDIDATE;
        }
      }
    }
    return peak;
  }

  /// Whether the sine through three points half a sample apart comes near a height.
  private static boolean mayReach(double height, double left, double middle, double right) {
    double missing = DOUBT * DOUBT * height * height - middle * middle;
    double square = 4 * middle * middle;
    double sum = left + right;
    double bend = Math.max(SLOWEST * square, square - sum * sum);
    double tilt = middle * (right - left);
    return missing * bend <= tilt * tilt;
  }

  /// Climbs from a point of the grid to the top of its wave, and takes the parabola's vertex there.
  private double climb(int start) {
    int point = start;
    double here = at(point);
    double left = at(point - 1);
    double right = at(point + 1);
    for (int step = 0; step < GRID && Math.max(left, right) > here; step++) {
      if (right > left) {
        point++;
        left = here;
        here = right;
        right = at(point + 1);
      } else {
        point--;
        right = here;
        here = left;
        left = at(point - 1);
      }
    }
    boolean isTop = here >= left && here >= right;
    double bend = left - 2 * here + right;
    return !isTop || bend >= 0 ? here : here - (left - right) * (left - right) / (8 * bend);
  }

  /// The absolute value of the wave at a point of the grid of eight a sample.
  private double at(int point) {
    return Math.abs(interpolator.at(line, point / GRID, point % GRID));
  }
}
