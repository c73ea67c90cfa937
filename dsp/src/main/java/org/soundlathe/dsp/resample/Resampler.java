package org.soundlathe.dsp.resample;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;

/// Gives the same sound at another sample rate, to the limits of float: flat within 0.001 dB up to
/// 0.907 of the narrower band (20 kHz of 22.05), and silent to -150 dB above it.
///
/// Streams: feed blocks of any length with [#process], then call [#drain] until it returns 0. The
/// output begins with the input and has exactly ceil(frames in × to / from) frames; how the input
/// is cut into blocks changes no bit. Neither method allocates. One thread at a time.
public final class Resampler {
  private static final int STEP_FRAMES = 1_024;

  private final int fromHz;
  private final int toHz;
  private final boolean isSame;
  private final int halfTaps;
  private final Weights weights;
  // An output frame lies `up` / `down` input frames after the one before.
  private final int up;
  private final int down;
  private final double[][] heard;
  private int heardFrames;
  // Of the next output frame: the input frame before it in `heard`, and the steps beyond that.
  private int middle;
  private int step;
  private long framesIn;
  private long framesOut;

  private Resampler(int fromHz, int toHz, int channels) {
    this.fromHz = fromHz;
    this.toHz = toHz;
    isSame = fromHz == toHz;
    int common = greatestCommonDivisor(fromHz, toHz);
    up = fromHz / common;
    down = toHz / common;
    var phases = new LowPassPhases((double) toHz / fromHz);
    halfTaps = isSame ? 1 : phases.halfTaps();
    weights = Weights.prepare(phases, isSame ? 1 : down);
    heard = new double[channels][2 * halfTaps + STEP_FRAMES];
    reset();
  }

  /// @param fromHz 8000..384000
  /// @param toHz 8000..384000
  /// @param channels 1..400
  public static Resampler prepare(int fromHz, int toHz, int channels) {
    require("fromHz", fromHz, 8_000, 384_000);
    require("toHz", toHz, 8_000, 384_000);
    require("channels", channels, 1, 400);
    return new Resampler(fromHz, toHz, channels);
  }

  /// The most frames that one call of [#process] with so many frames can give.
  public int maxOutputFrames(int inFrames) {
    return (int) (((long) inFrames * toHz + fromHz - 1) / fromHz) + 1;
  }

  /// Takes `inFrames` frames from `in[channel][inOffset..]` and writes what is ready to
  /// `out[channel][outOffset..]`.
  ///
  /// @return frames written, at most [#maxOutputFrames]
  public int process(float[][] in, int inOffset, int inFrames, float[][] out, int outOffset) {
    framesIn += inFrames;
    if (isSame) {
      return copy(in, inOffset, inFrames, out, outOffset);
    }
    int written = 0;
    int taken = 0;
    while (taken < inFrames) {
      int now = Math.min(inFrames - taken, heard[0].length - heardFrames);
      hear(in, inOffset + taken, now);
      taken += now;
      written += emit(out, outOffset + written, Integer.MAX_VALUE);
      forget();
    }
    return written;
  }

  /// Writes what is left after the last input to `out[channel][outOffset..]`, as much as fits
  /// there.
  ///
  /// @return frames written; 0 when all is out
  public int drain(float[][] out, int outOffset) {
    long left = (framesIn * toHz + fromHz - 1) / fromHz - framesOut;
    int wanted = isSame ? 0 : (int) Math.min(left, out[0].length - outOffset);
    int written = 0;
    while (written < wanted) {
      int silence = heard[0].length - heardFrames;
      for (double[] signal : heard) {
        Arrays.fill(signal, heardFrames, heardFrames + silence, 0);
      }
      heardFrames += silence;
      written += emit(out, outOffset + written, wanted - written);
      forget();
    }
    return written;
  }

  /// Forgets the sound so far, as if newly prepared.
  public void reset() {
    for (double[] signal : heard) {
      Arrays.fill(signal, 0);
    }
    heardFrames = halfTaps - 1;
    middle = halfTaps - 1;
    step = 0;
    framesIn = 0;
    framesOut = 0;
  }

  private void hear(float[][] in, int inOffset, int frames) {
    for (int channel = 0; channel < heard.length; channel++) {
      float[] signal = in[channel];
      double[] to = heard[channel];
      for (int i = 0; i < frames; i++) {
        to[heardFrames + i] = Finite.orSilence(signal[inOffset + i]);
      }
    }
    heardFrames += frames;
  }

  private int emit(float[][] out, int outOffset, int most) {
    int written = 0;
    while (written < most && middle + halfTaps < heardFrames) {
      double[] row = weights.of(step);
      int first = middle - halfTaps + 1;
      int channel = 0;
      for (; channel + 1 < heard.length; channel += 2) {
        weighPair(row, channel, first, out, outOffset + written);
      }
      if (channel < heard.length) {
        out[channel][outOffset + written] = (float) weigh(row, heard[channel], first);
      }
      written++;
      step += up;
      middle += step / down;
      step %= down;
    }
    framesOut += written;
    return written;
  }

  /// Drops what no output frame will hear any more.
  private void forget() {
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
  private void weighPair(double[] row, int channel, int first, float[][] out, int at) {
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
    out[channel][at] = (float) ((left0 + left1) + (left2 + left3));
    out[channel + 1][at] = (float) ((right0 + right1) + (right2 + right3));
  }

  private int copy(float[][] in, int inOffset, int frames, float[][] out, int outOffset) {
    for (int channel = 0; channel < heard.length; channel++) {
      for (int i = 0; i < frames; i++) {
        out[channel][outOffset + i] = Finite.orSilence(in[channel][inOffset + i]);
      }
    }
    framesOut += frames;
    return frames;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  private static void require(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(name + " " + value + " is outside " + min + ".." + max);
    }
  }
}
