package org.soundlathe.dsp.align;

import org.soundlathe.dsp.unit.Decibels;

/// A whistle that rises evenly from low to high: what is sent through a cable or a room to find out
/// how late it comes back.
///
/// Every frequency of its range gets the same power, so that its likeness to itself is one narrow
/// peak; a twentieth of its length fades in and out as a raised cosine.
///
/// @param sampleRateHz 8000..384000
/// @param lengthFrames 64..524288
/// @param lowHz where it starts, 1 and up
/// @param highHz where it ends, above lowHz and at most 0.48 of the rate
/// @param levelDbfs its amplitude re full scale, -80..0
public record Chirp(
    int sampleRateHz, int lengthFrames, double lowHz, double highHz, double levelDbfs) {
  private static final double STANDARD_SECONDS = 0.25;
  private static final double STANDARD_LOW_HZ = 100;
  private static final double STANDARD_HIGH_HZ = 18_000;
  private static final double STANDARD_LEVEL_DBFS = -12;
  private static final double MOST_OF_RATE = 0.48;
  private static final int FADES = 20;

  public Chirp {
    require("sampleRateHz", sampleRateHz, 8_000, 384_000);
    require("lengthFrames", lengthFrames, 64, 524_288);
    require("lowHz", lowHz, 1, MOST_OF_RATE * sampleRateHz);
    require("highHz", highHz, lowHz, MOST_OF_RATE * sampleRateHz);
    require("levelDbfs", levelDbfs, -80, 0);
  }

  /// A quarter of a second at -12 dBFS from 100 Hz to 18 kHz, or as high as the rate bears: loud
  /// enough for any cable, and short enough to be repeated.
  public static Chirp standard(int sampleRateHz) {
    return new Chirp(
        sampleRateHz,
        (int) Math.rint(STANDARD_SECONDS * sampleRateHz),
        STANDARD_LOW_HZ,
        Math.min(STANDARD_HIGH_HZ, 0.45 * sampleRateHz),
        STANDARD_LEVEL_DBFS);
  }

  /// The same at another level.
  public Chirp at(double otherLevelDbfs) {
    return new Chirp(sampleRateHz, lengthFrames, lowHz, highHz, otherLevelDbfs);
  }

  /// Its samples, `lengthFrames` of them.
  public float[] render() {
    double amplitude = Decibels.toGain(levelDbfs);
    float[] samples = new float[lengthFrames];
    for (int frame = 0; frame < lengthFrames; frame++) {
      samples[frame] = (float) (amplitude * waveAt(frame));
    }
    return samples;
  }

  /// The wave at full scale at any time between the samples too; 0 outside.
  double waveAt(double frame) {
    double last = lengthFrames - 1.0;
    if (frame <= 0 || frame >= last) {
      return 0;
    }
    double seconds = frame / sampleRateHz;
    double risePerSecond = (highHz - lowHz) * sampleRateHz / last;
    double turns = seconds * (lowHz + 0.5 * risePerSecond * seconds);
    double edge = Math.min(1, Math.min(frame, last - frame) * FADES / last);
    double fade = 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * edge);
    return fade * StrictMath.sin(2 * StrictMath.PI * turns);
  }

  private static void require(String name, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(name + " " + value + " is outside " + min + ".." + max);
    }
  }
}
