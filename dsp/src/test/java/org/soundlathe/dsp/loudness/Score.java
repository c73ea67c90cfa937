package org.soundlathe.dsp.loudness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.unit.Decibels;

/// A tone of 1 kHz whose level on every channel changes step by step, played straight into a meter:
/// the signals of EBU Tech 3341 and 3342 need no minute of sound in memory.
final class Score {
  private static final double TONE_HZ = 1000;

  private record Step(double seconds, List<Double> levelsDbfs) {}

  private final int channels;
  private final List<Step> steps = new ArrayList<>();

  Score(int channels) {
    this.channels = channels;
  }

  /// The next stretch, at one peak level on all channels or at one for each.
  Score tone(double seconds, double... levelsDbfs) {
    steps.add(new Step(seconds, Arrays.stream(levelsDbfs).boxed().toList()));
    return this;
  }

  Score silence(double seconds) {
    return tone(seconds, Double.NEGATIVE_INFINITY);
  }

  LoudnessMeter into(LoudnessMeter meter, int rate) {
    float[][] block = new float[channels][1024];
    double turn = 2 * StrictMath.PI * TONE_HZ / rate;
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    double x = 1;
    double y = 0;
    double seconds = 0;
    long frame = 0;
    for (Step step : steps) {
      double[] gains = gains(step);
      seconds += step.seconds;
      long end = (long) Math.rint(seconds * rate);
      while (frame < end) {
        int count = (int) Math.min(block[0].length, end - frame);
        for (int i = 0; i < count; i++) {
          for (int channel = 0; channel < channels; channel++) {
            block[channel][i] = (float) (gains[channel] * y);
          }
          double next = x * cos - y * sin;
          y = x * sin + y * cos;
          x = next;
        }
        meter.measure(block, 0, count);
        frame += count;
      }
    }
    return meter;
  }

  private double[] gains(Step step) {
    double[] gains = new double[channels];
    for (int channel = 0; channel < channels; channel++) {
      gains[channel] = Decibels.toGain(step.levelsDbfs.get(channel % step.levelsDbfs.size()));
    }
    return gains;
  }
}
