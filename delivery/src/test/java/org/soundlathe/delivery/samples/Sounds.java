package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.Random;
import org.soundlathe.media.AudioSink;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// Sounds for the tests, and a place to catch what is played.
final class Sounds {
  private Sounds() {}

  /// Stereo white noise within ±0.5.
  static Excerpt noise(int frames, int rateHz, long seed) {
    var random = new Random(seed);
    var sound = new float[2][frames];
    for (var frame = 0; frame < frames; frame++) {
      sound[0][frame] = random.nextFloat() - 0.5f;
      sound[1][frame] = random.nextFloat() - 0.5f;
    }
    return new Excerpt(sound, rateHz);
  }

  /// A tone of 440 Hz and one of 3 kHz, swelling once a second.
  static Excerpt tones(int seconds, int rateHz) {
    var sound = new float[2][seconds * rateHz];
    for (var frame = 0; frame < sound[0].length; frame++) {
      var time = (double) frame / rateHz;
      var swell = 0.5 - 0.4 * StrictMath.cos(2 * StrictMath.PI * time);
      var low = StrictMath.sin(2 * StrictMath.PI * 440 * time);
      var high = StrictMath.sin(2 * StrictMath.PI * 3_000 * time);
      sound[0][frame] = sound[1][frame] = (float) (swell * (0.3 * low + 0.1 * high));
    }
    return new Excerpt(sound, rateHz);
  }

  static Excerpt scaled(Excerpt sound, double gain) {
    for (var channel : sound.sound()) {
      for (var frame = 0; frame < channel.length; frame++) {
        channel[frame] = (float) (channel[frame] * gain);
      }
    }
    return sound;
  }

  /// The same sound later, or earlier where the lag is negative; what leaves at one end is lost.
  static Excerpt shifted(Excerpt sound, int lagFrames) {
    var shifted = new float[2][sound.lengthFrames()];
    var kept = sound.lengthFrames() - Math.abs(lagFrames);
    for (var channel = 0; channel < 2; channel++) {
      System.arraycopy(
          sound.sound()[channel],
          Math.max(0, -lagFrames),
          shifted[channel],
          Math.max(0, lagFrames),
          kept);
    }
    return new Excerpt(shifted, sound.sampleRateHz());
  }

  static Path write(Excerpt sound, WavSpec spec, Path path) {
    try (var sink = WavSink.create(Disk.real(), path, spec, Disk.Overwrite.REPLACE)) {
      sink.write(sound.sound(), 0, sound.lengthFrames());
      sink.commit();
    }
    return path;
  }

  /// Keeps what is written.
  static final class Memory implements AudioSink {
    final float[][] sound;
    int frames;

    Memory(int capacityFrames) {
      sound = new float[2][capacityFrames];
    }

    @Override
    public void write(float[][] block, int offset, int count) {
      for (var channel = 0; channel < 2; channel++) {
        System.arraycopy(block[channel], offset, sound[channel], frames, count);
      }
      frames += count;
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }
}
