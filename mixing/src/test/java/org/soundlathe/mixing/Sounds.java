package org.soundlathe.mixing;

import java.util.Random;

/// Instruments for tests: a few seconds of something that sounds enough like them to be told apart,
/// the same on every run.
public final class Sounds {
  public static final int RATE = 48_000;
  public static final int SECONDS = 4;
  public static final int LENGTH = SECONDS * RATE;

  private static final int BEAT = RATE / 2;

  private Sounds() {}

  /// A ride cymbal that never stops: noise over the whole band.
  public static float[] cymbal() {
    var random = new Random(11);
    var sound = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      sound[i] = (float) ((2 * random.nextDouble() - 1) * (1 - 0.7 * (i % BEAT) / BEAT));
    }
    return sound;
  }

  /// A low drum on every beat; its phase is the one at which it swings around zero.
  public static float[] kick() {
    double turn = 2 * Math.PI * 55;
    double phase = StrictMath.atan(turn * 0.08);
    return hits(0, BEAT, t -> StrictMath.sin(turn * t - phase) * fall(t, 0.08));
  }

  /// A noisy drum on every second beat.
  public static float[] snare() {
    var random = new Random(3);
    return hits(
        BEAT,
        2 * BEAT,
        t ->
            0.6 * (random.nextDouble() - 0.5) * fall(t, 0.05)
                + 0.4 * StrictMath.sin(2 * Math.PI * 190 * t) * fall(t, 0.05));
  }

  /// A bright tick on every half beat.
  public static float[] hat() {
    var random = new Random(4);
    var previous = new double[1];
    return hits(
        0,
        BEAT / 2,
        t -> {
          double noise = random.nextDouble() - 0.5;
          double bright = noise - previous[0];
          previous[0] = noise;
          return 0.5 * bright * fall(t, 0.02);
        });
  }

  /// Low notes, one a beat.
  public static float[] bass() {
    return notes(new double[] {82.4, 98, 110, 82.4}, 6, 11, 0);
  }

  /// Notes around the middle; another seed is another performance of the same part.
  public static float[] guitar(long seed) {
    return notes(new double[] {196, 247, 220, 165}, 14, seed, 0);
  }

  /// A sung line; another seed is another take of it.
  public static float[] voice(long seed) {
    return notes(new double[] {294, 330, 262, 247}, 10, seed, 0.006);
  }

  /// A struck string, higher.
  public static float[] piano() {
    return notes(new double[] {523, 392, 440, 659}, 8, 21, 0);
  }

  /// Plucked notes of the harmonics given, with the phases, the tuning and the timing of one
  /// performance.
  private static float[] notes(double[] hertz, int harmonics, long seed, double vibrato) {
    var random = new Random(seed);
    var out = new float[LENGTH];
    int every = BEAT / 2;
    for (int start = 0; start < LENGTH; start += every) {
      double f = hertz[start / BEAT % hertz.length] * (1 + 0.02 * (random.nextDouble() - 0.5));
      var phases = random.doubles(harmonics, 0, 2 * Math.PI).toArray();
      // A player is never quite on time.
      int late = random.nextInt(RATE / 50);
      for (int i = late; i < every && start + i < LENGTH; i++) {
        double t = (double) (i - late) / RATE;
        double bend = vibrato * StrictMath.sin(2 * Math.PI * 5 * t) / 5;
        double sum = 0;
        for (int h = 1; h <= harmonics; h++) {
          sum += StrictMath.sin(2 * Math.PI * f * h * (t + bend) + phases[h - 1]) / Math.sqrt(h);
        }
        double swell = Math.min(1, t * 100) * fall(t, 0.15);
        out[start + i] = (float) (0.1 * sum * swell);
      }
    }
    return out;
  }

  /// One hit from its first moment on.
  private interface Hit {
    double at(double seconds);
  }

  private static float[] hits(int first, int every, Hit hit) {
    var out = new float[LENGTH];
    for (int start = first; start < LENGTH; start += every) {
      for (int i = 0; i < every && start + i < LENGTH; i++) {
        out[start + i] = (float) (0.5 * hit.at((double) i / RATE));
      }
    }
    return out;
  }

  private static double fall(double seconds, double timeSeconds) {
    return StrictMath.exp(-seconds / timeSeconds);
  }

  public static float[] times(float[] sound, double gain) {
    var out = new float[sound.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (sound[i] * gain);
    }
    return out;
  }

  /// As loud as it gets without passing the top: its highest sample is at `peak`.
  public static float[] withPeak(float[] sound, double peak) {
    float highest = 0;
    for (float sample : sound) {
      highest = Math.max(highest, Math.abs(sample));
    }
    return times(sound, peak / highest);
  }

  public static float[] plus(float[] sound, double offset) {
    var out = new float[sound.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) (sound[i] + offset);
    }
    return out;
  }

  public static float[] sum(float[]... sounds) {
    var out = new float[LENGTH];
    for (var sound : sounds) {
      for (int i = 0; i < sound.length; i++) {
        out[i] += sound[i];
      }
    }
    return out;
  }

  /// The same sound as a microphone farther away hears it.
  public static float[] later(float[] sound, int frames) {
    var out = new float[sound.length];
    System.arraycopy(sound, 0, out, frames, sound.length - frames);
    return out;
  }
}
