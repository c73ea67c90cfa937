package org.soundlathe.mastering;

import java.nio.file.Path;
import java.util.Random;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// Mixes for the tests, made of noise and tones.
public final class Mixes {
  private Mixes() {}

  /// Dull uncorrelated noise, each stretch of so many seconds at its own level.
  public static float[][] noise(int rateHz, int secondsEach, long seed, double... levelsDb) {
    var random = new Random(seed);
    var sound = new float[2][levelsDb.length * secondsEach * rateHz];
    for (var channel : sound) {
      double dull = 0;
      for (int i = 0; i < channel.length; i++) {
        dull += 0.06 * (random.nextGaussian() - dull);
        channel[i] = (float) (Decibels.toGain(levelsDb[i / (secondsEach * rateHz)]) * dull);
      }
    }
    return sound;
  }

  /// A steady chord with one short click a second, each stretch at its own level.
  public static float[][] clicks(int rateHz, int secondsEach, double... levelsDb) {
    var sound = new float[2][levelsDb.length * secondsEach * rateHz];
    for (int i = 0; i < sound[0].length; i++) {
      double time = (double) i / rateHz;
      double chord =
          StrictMath.sin(2 * Math.PI * 220 * time) + StrictMath.sin(2 * Math.PI * 330 * time);
      double click =
          4.5
              * StrictMath.exp(-(time - StrictMath.floor(time)) * 800)
              * StrictMath.sin(2 * Math.PI * 500 * time);
      double gain = 0.1 * Decibels.toGain(levelsDb[i / (secondsEach * rateHz)]);
      sound[0][i] = sound[1][i] = (float) (gain * (chord + click));
    }
    return sound;
  }

  /// A quiet tone under hits that stand far above it, eight a second.
  public static float[][] hits(int rateHz, int seconds) {
    var sound = new float[2][seconds * rateHz];
    for (int i = 0; i < sound[0].length; i++) {
      double time = (double) i / rateHz;
      double sinceHit = time * 8 - StrictMath.floor(time * 8);
      double hit = 0.8 * StrictMath.exp(-sinceHit * 40) * StrictMath.sin(2 * Math.PI * 900 * time);
      double bed = 0.03 * StrictMath.sin(2 * Math.PI * 220 * time);
      sound[0][i] = (float) (hit + bed);
      sound[1][i] = (float) (hit - bed);
    }
    return sound;
  }

  public static Path write(float[][] sound, int rateHz, Path file) {
    var spec = WavSpec.float32(rateHz, sound.length);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REPLACE)) {
      sink.write(sound, 0, sound[0].length);
      sink.commit();
    }
    return file;
  }

  public static SignalFigures measured(Path file) {
    return FileMeter.measure(file, Progress.none()).figures();
  }
}
