package org.soundlathe.device.javasound;

import java.util.Arrays;

/// The way out of the Java Sound device: bytes that are played in order, in real time.
interface Line extends AutoCloseable {
  /// Takes bytes, and waits where it is full.
  ///
  /// @return how many were taken; fewer than `count` only where the line is gone
  int write(byte[] bytes, int count);

  @Override
  void close();

  /// Turns floats into 16-bit little-endian PCM, `[channel][frame]` into interleaved; full scale is
  /// 32768, what is louder is clipped.
  static void encode(float[][] sound, int frames, byte[] into) {
    int channels = sound.length;
    Arrays.fill(into, 0, frames * channels * 2, (byte) 0);
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < frames; i++) {
        int sample = (int) Math.rint(Math.max(-1.0, Math.min(1.0, sound[c][i])) * 32_768);
        int clipped = Math.min(sample, 32_767);
        int at = 2 * (i * channels + c);
        into[at] = (byte) clipped;
        into[at + 1] = (byte) (clipped >> 8);
      }
    }
  }
}
