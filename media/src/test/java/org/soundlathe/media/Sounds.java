package org.soundlathe.media;

import java.util.Random;
import java.util.function.Function;

/// Signals to send through files, and the way back.
public final class Sounds {
  private Sounds() {}

  /// White noise of half full scale.
  public static float[][] noise(long seed, int channels, int frames) {
    var random = new Random(seed);
    var noise = new float[channels][frames];
    for (var channel : noise) {
      for (int i = 0; i < frames; i++) {
        channel[i] = random.nextFloat() - 0.5f;
      }
    }
    return noise;
  }

  /// Noise whose samples stand on the steps of a bit depth, full scale included.
  public static float[][] quantised(long seed, int channels, int frames, int bits) {
    var random = new Random(seed);
    long steps = 1L << (bits - 1);
    var noise = new float[channels][frames];
    for (var channel : noise) {
      for (int i = 0; i < frames; i++) {
        channel[i] = (float) (random.nextLong(-steps, steps) / (double) steps);
      }
      channel[0] = -1;
    }
    return noise;
  }

  public static float[][] sine(double frequencyHz, int sampleRateHz, int channels, int frames) {
    var sine = new float[channels][frames];
    for (int channel = 0; channel < channels; channel++) {
      for (int i = 0; i < frames; i++) {
        sine[channel][i] =
            (float) (0.5 * StrictMath.sin(2 * StrictMath.PI * frequencyHz * i / sampleRateHz));
      }
    }
    return sine;
  }

  /// Reads to the end in blocks of random length.
  public static float[][] readAll(AudioSource source, long seed) {
    return readAll(source, random -> 1 + random.nextInt(5000), seed);
  }

  private static float[][] readAll(
      AudioSource source, Function<Random, Integer> blockFrames, long seed) {
    var random = new Random(seed);
    int channels = source.format().channels();
    var all = new float[channels][1024];
    int length = 0;
    for (int count = 0; count >= 0; length += Math.max(0, count)) {
      int wanted = blockFrames.apply(random);
      if (length + wanted > all[0].length) {
        for (int channel = 0; channel < channels; channel++) {
          all[channel] = java.util.Arrays.copyOf(all[channel], 2 * (length + wanted));
        }
      }
      count = source.read(all, length, wanted);
    }
    for (int channel = 0; channel < channels; channel++) {
      all[channel] = java.util.Arrays.copyOf(all[channel], length);
    }
    return all;
  }

  /// Writes in blocks of random length.
  public static void writeAll(AudioSink sink, float[][] sound, long seed) {
    var random = new Random(seed);
    for (int at = 0; at < sound[0].length; ) {
      int count = Math.min(sound[0].length - at, 1 + random.nextInt(5000));
      sink.write(sound, at, count);
      at += count;
    }
  }

  /// The largest difference of two sounds of equal length, in full scale.
  public static double difference(float[][] one, float[][] other) {
    double largest = 0;
    for (int channel = 0; channel < one.length; channel++) {
      if (one[channel].length != other[channel].length) {
        throw new AssertionError(one[channel].length + " frames against " + other[channel].length);
      }
      for (int i = 0; i < one[channel].length; i++) {
        largest = Math.max(largest, Math.abs(one[channel][i] - other[channel][i]));
      }
    }
    return largest;
  }
}
