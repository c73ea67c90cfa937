package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.Meter;

/// Sums one channel: its energy, its offset, where it sounds, and samples that are no numbers.
public final class LevelMeter implements Meter {
  /// Below this (-60 dBFS) a sample counts as silence at the head and the tail.
  static final float SILENCE = 0.001f;

  private static final int LANES = 4;

  private final int channel;
  private long frames;
  private long nonFiniteSamples;
  private long firstSound = -1;
  private long lastSound = -1;
  // Frame n adds to lane n modulo 4, so that no sum waits for the one before it.
  private final double[] sums = new double[LANES];
  private final double[] energies = new double[LANES];

  /// @param channel the one of a block that it looks at, from 0
  public LevelMeter(int channel) {
    this.channel = channel;
  }

  @Override
  public void measure(float[][] block, int offset, int count) {
    float[] samples = block[channel];
    float loudest = loudest(samples, offset, count);
    if (loudest <= Float.MAX_VALUE) {
      add(samples, offset, count);
    } else {
      for (int i = 0; i < count; i++) {
        addIfFinite(samples[offset + i], frames + i);
      }
    }
    if (!(loudest < SILENCE)) {
      findSound(samples, offset, count);
    }
    frames += count;
  }

  /// The largest absolute sample; NaN where one is no number.
  public static float loudest(float[] samples, int offset, int count) {
    float loudest = 0;
    for (int i = offset; i < offset + count; i++) {
      loudest = Math.max(loudest, Math.abs(samples[i]));
    }
    return loudest;
  }

  private void add(float[] samples, int offset, int count) {
    int i = 0;
    for (; i < count && (frames + i) % LANES != 0; i++) {
      addIfFinite(samples[offset + i], frames + i);
    }
    double sum0 = sums[0];
    double sum1 = sums[1];
    double sum2 = sums[2];
    double sum3 = sums[3];
    double energy0 = energies[0];
    double energy1 = energies[1];
    double energy2 = energies[2];
    double energy3 = energies[3];
    for (; i + LANES <= count; i += LANES) {
      double a = samples[offset + i];
      double b = samples[offset + i + 1];
      double c = samples[offset + i + 2];
      double d = samples[offset + i + 3];
      sum0 += a;
      sum1 += b;
      sum2 += c;
      sum3 += d;
      energy0 += a * a;
      energy1 += b * b;
      energy2 += c * c;
      energy3 += d * d;
    }
    sums[0] = sum0;
    sums[1] = sum1;
    sums[2] = sum2;
    sums[3] = sum3;
    energies[0] = energy0;
    energies[1] = energy1;
    energies[2] = energy2;
    energies[3] = energy3;
    for (; i < count; i++) {
      addIfFinite(samples[offset + i], frames + i);
    }
  }

  private void addIfFinite(float sample, long frame) {
    if (Math.abs(sample) <= Float.MAX_VALUE) {
      int lane = (int) (frame % LANES);
      sums[lane] += sample;
      energies[lane] += (double) sample * sample;
    } else {
      nonFiniteSamples++;
    }
  }

  private void findSound(float[] samples, int offset, int count) {
    for (int i = 0; i < count && firstSound < 0; i++) {
      firstSound = sounds(samples[offset + i]) ? frames + i : firstSound;
    }
    for (int i = count - 1; i >= 0; i--) {
      if (sounds(samples[offset + i])) {
        lastSound = frames + i;
        return;
      }
    }
  }

  private static boolean sounds(float sample) {
    float level = Math.abs(sample);
    return level >= SILENCE && level <= Float.MAX_VALUE;
  }

  public long frames() {
    return frames;
  }

  public long nonFiniteSamples() {
    return nonFiniteSamples;
  }

  /// The first frame that sounds; all frames where none does.
  long leadingSilenceFrames() {
    return firstSound < 0 ? frames : firstSound;
  }

  /// How many frames lie behind the last one that sounds; all frames where none does.
  long trailingSilenceFrames() {
    return lastSound < 0 ? frames : frames - 1 - lastSound;
  }

  /// The mean of the samples; 0 before the first.
  public double offset() {
    return total(sums) / Math.max(1, frames);
  }

  /// The mean of the squared samples; 0 before the first.
  public double meanSquare() {
    return total(energies) / Math.max(1, frames);
  }

  private static double total(double[] lanes) {
    return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
  }
}
