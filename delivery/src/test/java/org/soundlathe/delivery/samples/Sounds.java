package org.soundlathe.delivery.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.soundlathe.media.AudioSink;

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

  /// The bytes of a 16-bit WAV file.
  static byte[] wav16(Excerpt sound) {
    var bytes = ByteBuffer.allocate(44 + 4 * sound.lengthFrames()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(bytes.capacity() - 8);
    bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    bytes.putShort((short) 1).putShort((short) 2).putInt(sound.sampleRateHz());
    bytes.putInt(4 * sound.sampleRateHz()).putShort((short) 4).putShort((short) 16);
    bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(4 * sound.lengthFrames());
    for (var frame = 0; frame < sound.lengthFrames(); frame++) {
      for (var channel : sound.sound()) {
        bytes.putShort((short) StrictMath.rint(channel[frame] * 32_768.0));
      }
    }
    return bytes.array();
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
