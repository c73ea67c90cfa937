package org.soundlathe.dsp;

import java.util.Random;
import org.soundlathe.dsp.unit.Decibels;

/// Test signals: planar `[channel][frame]` or one signal, all from a seed or a formula.
public final class Signals {
  private Signals() {}

  public static float[] sine(
      double frequencyHz, double amplitude, double phase, int rateHz, int frames) {
    float[] signal = new float[frames];
    for (int i = 0; i < frames; i++) {
      signal[i] =
          (float)
              (amplitude * StrictMath.sin(2 * StrictMath.PI * frequencyHz * i / rateHz + phase));
    }
    return signal;
  }

  public static float[] noise(long seed, double amplitude, int frames) {
    Random random = new Random(seed);
    float[] signal = new float[frames];
    for (int i = 0; i < frames; i++) {
      signal[i] = (float) (amplitude * (2 * random.nextDouble() - 1));
    }
    return signal;
  }

  /// Noise in bursts with silence between, different on every channel.
  public static float[][] bursts(long seed, int channels, int frames) {
    float[][] block = new float[channels][];
    for (int channel = 0; channel < channels; channel++) {
      block[channel] = noise(seed + channel, 0.9, frames);
      for (int i = 0; i < frames; i++) {
        if (i / 700 % 3 == 2) {
          block[channel][i] = 0;
        }
      }
    }
    return block;
  }

  public static float[] impulse(int at, int frames) {
    float[] signal = new float[frames];
    signal[at] = 1f;
    return signal;
  }

  public static float[][] copy(float[][] block) {
    float[][] twin = new float[block.length][];
    for (int channel = 0; channel < block.length; channel++) {
      twin[channel] = block[channel].clone();
    }
    return twin;
  }

  /// Runs the kernel over the whole block in steps of at most `step` frames, in place.
  public static float[][] run(Kernel kernel, float[][] block, int step) {
    int frames = block[0].length;
    float[][] part = new float[block.length][step];
    for (int at = 0; at < frames; at += step) {
      int now = Math.min(step, frames - at);
      move(block, at, part, 0, now);
      kernel.process(part, now);
      move(part, 0, block, at, now);
    }
    return block;
  }

  static void move(float[][] from, int fromAt, float[][] to, int toAt, int frames) {
    for (int channel = 0; channel < from.length; channel++) {
      System.arraycopy(from[channel], fromAt, to[channel], toAt, frames);
    }
  }

  /// Root mean square of frames from..to-1, in dB re 1.
  public static double rmsDb(float[] signal, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) signal[i] * signal[i];
    }
    return Decibels.ofPower(sum / (to - from));
  }

  /// The amplitude of one frequency, by projection on sine and cosine under a Hann window.
  public static double amplitude(float[] signal, int from, int to, double frequencyHz, int rateHz) {
    double real = 0;
    double imaginary = 0;
    double weight = 0;
    for (int i = from; i < to; i++) {
      double window = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * (i - from) / (to - from));
      double angle = 2 * StrictMath.PI * frequencyHz * i / rateHz;
      real += window * signal[i] * StrictMath.cos(angle);
      imaginary += window * signal[i] * StrictMath.sin(angle);
      weight += window;
    }
    return 2 * Math.sqrt(real * real + imaginary * imaginary) / weight;
  }
}
