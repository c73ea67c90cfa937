package org.soundlathe.media.pcm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Turns planar floats into interleaved little-endian samples: rounds to nearest, saturates at full
/// scale, and makes silence of NaN.
public final class SampleEncoder {
  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle FLOAT = view(float[].class);
  private static final VarHandle DOUBLE = view(double[].class);

  private SampleEncoder() {}

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  /// Encodes frames `offset..offset+frames-1` of `from[channel]` to the bytes from `at` on.
  ///
  /// @param layout one that [PcmLayout#littleEndian] gives
  public static void encode(
      PcmLayout layout,
      float[][] from,
      int offset,
      int frames,
      int channels,
      byte[] bytes,
      int at) {
    int stride = layout.bytes() * channels;
    for (int channel = 0; channel < channels; channel++) {
      encode(layout, from[channel], offset, frames, bytes, at + channel * layout.bytes(), stride);
    }
  }

  private static void encode(
      PcmLayout layout, float[] from, int offset, int frames, byte[] bytes, int at, int stride) {
    switch (layout) {
      case U8 -> bytes(from, offset, frames, bytes, at, stride);
      case S16_LE -> shorts(from, offset, frames, bytes, at, stride);
      case S24_LE -> triples(from, offset, frames, bytes, at, stride);
      case S32_LE -> ints(from, offset, frames, bytes, at, stride);
      case F32_LE -> floats(from, offset, frames, bytes, at, stride);
      case F64_LE -> doubles(from, offset, frames, bytes, at, stride);
      case S8, S16_BE, S24_BE, S32_BE, F32_BE, F64_BE ->
          throw new IllegalArgumentException(layout + " is read here, not written");
    }
  }

  /// The integer nearest to a sample at a full scale of 2^(bits-1); ties go to the even one.
  private static int quantised(float sample, double fullScale) {
    return (int) Math.max(-fullScale, Math.min(fullScale - 1, Math.rint(sample * fullScale)));
  }

  private static void bytes(
      float[] from, int offset, int frames, byte[] bytes, int at, int stride) {
    for (int i = 0; i < frames; i++) {
      bytes[at + i * stride] = (byte) (quantised(from[offset + i], 128) + 128);
    }
  }

  private static void shorts(
      float[] from, int offset, int frames, byte[] bytes, int at, int stride) {
    for (int i = 0; i < frames; i++) {
      SHORT.set(bytes, at + i * stride, (short) quantised(from[offset + i], 32_768));
    }
  }

  private static void triples(
      float[] from, int offset, int frames, byte[] bytes, int at, int stride) {
    for (int i = 0; i < frames; i++) {
      int sample = quantised(from[offset + i], 8_388_608);
      int place = at + i * stride;
      bytes[place] = (byte) sample;
      bytes[place + 1] = (byte) (sample >> 8);
      bytes[place + 2] = (byte) (sample >> 16);
    }
  }

  private static void ints(float[] from, int offset, int frames, byte[] bytes, int at, int stride) {
    for (int i = 0; i < frames; i++) {
      INT.set(bytes, at + i * stride, quantised(from[offset + i], 2_147_483_648.0));
    }
  }

  private static void floats(
      float[] from, int offset, int frames, byte[] bytes, int at, int stride) {
    for (int i = 0; i < frames; i++) {
      FLOAT.set(bytes, at + i * stride, from[offset + i]);
    }
  }

  private static void doubles(
      float[] from, int offset, int frames, byte[] bytes, int at, int stride) {
    for (int i = 0; i < frames; i++) {
      DOUBLE.set(bytes, at + i * stride, (double) from[offset + i]);
    }
  }
}
