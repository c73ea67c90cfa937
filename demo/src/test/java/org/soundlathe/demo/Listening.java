package org.soundlathe.demo;

import java.nio.file.Path;
import java.util.Arrays;
import org.soundlathe.media.wav.WavSource;

/// Plain ears for the tests: figures from their definitions, as slow as they are simple.
public final class Listening {
  private Listening() {}

  /// All channels of a file.
  public static float[][] file(Path path) {
    try (var source = WavSource.open(path)) {
      var frames = (int) source.lengthFrames().orElseThrow();
      var sound = new float[source.format().channels()][frames];
      var at = 0;
      while (at < frames) {
        var read = source.read(sound, at, frames - at);
        if (read < 0) {
          throw new AssertionError(path + " ends at " + at + " of " + frames);
        }
        at += read;
      }
      return sound;
    }
  }

  public static double mean(float[] sound) {
    var sum = 0.0;
    for (var sample : sound) {
      sum += sample;
    }
    return sum / sound.length;
  }

  public static double rms(float[] sound) {
    var sum = 0.0;
    for (double sample : sound) {
      sum += sample * sample;
    }
    return Math.sqrt(sum / sound.length);
  }

  public static float[] cut(float[] sound, double fromSeconds, double toSeconds) {
    return Arrays.copyOfRange(sound, frames(fromSeconds), frames(toSeconds));
  }

  /// How alike two sounds are when the second is heard that much later: -1..1.
  public static double correlation(float[] a, float[] b, int lagFrames) {
    var ab = 0.0;
    var aa = 0.0;
    var bb = 0.0;
    for (var i = Math.max(0, -lagFrames); i < a.length && i + lagFrames < b.length; i++) {
      ab += (double) a[i] * b[i + lagFrames];
      aa += (double) a[i] * a[i];
      bb += (double) b[i + lagFrames] * b[i + lagFrames];
    }
    return ab / Math.sqrt(aa * bb);
  }

  /// The lag within reach at which two sounds are most alike, whichever way up, in frames.
  public static int lag(float[] a, float[] b, int reachFrames) {
    var best = 0;
    var most = 0.0;
    for (var lag = -reachFrames; lag <= reachFrames; lag++) {
      var alike = Math.abs(correlation(a, b, lag));
      if (alike > most) {
        most = alike;
        best = lag;
      }
    }
    return best;
  }

  /// The level every 10 ms.
  public static float[] envelope(float[] sound) {
    var step = frames(0.01);
    var envelope = new float[sound.length / step];
    for (var i = 0; i < envelope.length; i++) {
      envelope[i] = (float) rms(Arrays.copyOfRange(sound, i * step, (i + 1) * step));
    }
    return envelope;
  }

  /// How far the sound's period is from a pitch, in cents, by the peak of its autocorrelation.
  public static double centsOff(float[] sound, double hz) {
    var period = 48_000.0 / hz;
    // Many periods at once make the peak sharp; a parabola finds it between the frames.
    var turns = Math.max(1, (int) (600.0 / period));
    var from = (int) (turns * period * 0.97);
    var to = (int) (turns * period * 1.03) + 2;
    var best = from;
    var most = -1.0;
    for (var lag = from; lag <= to; lag++) {
      var alike = correlation(sound, sound, lag);
      if (alike > most) {
        most = alike;
        best = lag;
      }
    }
    var before = correlation(sound, sound, best - 1);
    var after = correlation(sound, sound, best + 1);
    var lag = best + 0.5 * (before - after) / (before - 2.0 * most + after);
    return 1_200.0 * Math.log(turns * period / lag) / Math.log(2.0);
  }

  /// The level of one frequency, as amplitude (Goertzel over a Hann window).
  public static double level(float[] sound, double hz) {
    var re = 0.0;
    var im = 0.0;
    for (var i = 0; i < sound.length; i++) {
      var window = 1.0 - Math.cos(2.0 * Math.PI * i / sound.length);
      re += window * sound[i] * Math.cos(2.0 * Math.PI * hz * i / 48_000.0);
      im += window * sound[i] * Math.sin(2.0 * Math.PI * hz * i / 48_000.0);
    }
    return 2.0 * Math.sqrt(re * re + im * im) / sound.length;
  }

  public static float[] sine(double hz, double gain, int frames) {
    var sound = new float[frames];
    for (var i = 0; i < frames; i++) {
      sound[i] = (float) (gain * Math.sin(2.0 * Math.PI * hz * i / 48_000.0));
    }
    return sound;
  }

  private static int frames(double seconds) {
    return (int) Math.round(seconds * 48_000.0);
  }
}
