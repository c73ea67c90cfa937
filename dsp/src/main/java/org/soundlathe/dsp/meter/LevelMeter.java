package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.Meter;

/// Sums one channel: its energy, its offset, where it sounds, and samples that are no numbers.
final class LevelMeter implements Meter {
  /// Below this (-60 dBFS) a sample counts as silence at the head and the tail.
  static final float SILENCE = 0.001f;

  private final int channel;
  private long frames;
  private long nonFiniteSamples;
  private long firstSound = -1;
  private long lastSound = -1;
  private double sum;
  private double energy;

  LevelMeter(int channel) {
    this.channel = channel;
  }

  @Override
  public void measure(float[][] block, int offset, int count) {
    float[] samples = block[channel];
    double sumNow = sum;
    double energyNow = energy;
    int first = -1;
    int last = -1;
    long nonFinite = 0;
    for (int i = offset; i < offset + count; i++) {
      float sample = samples[i];
      float level = Math.abs(sample);
      if (!(level <= Float.MAX_VALUE)) {
        nonFinite++;
      } else {
        sumNow += sample;
        energyNow += (double) sample * sample;
        if (level >= SILENCE) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
    }
    sum = sumNow;
    energy = energyNow;
    nonFiniteSamples += nonFinite;
    firstSound = firstSound < 0 && first >= 0 ? frames + first - offset : firstSound;
    lastSound = last >= 0 ? frames + last - offset : lastSound;
    frames += count;
  }

  long frames() {
    return frames;
  }

  long nonFiniteSamples() {
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
  double offset() {
    return sum / Math.max(1, frames);
  }

  /// The mean of the squared samples; 0 before the first.
  double meanSquare() {
    return energy / Math.max(1, frames);
  }
}
