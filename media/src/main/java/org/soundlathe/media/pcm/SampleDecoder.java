package org.soundlathe.media.pcm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Turns interleaved samples of a file into planar floats; full scale is 1.0, NaN passes through.
public final class SampleDecoder {
  private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle FLOAT_LE = view(float[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FLOAT_BE = view(float[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle DOUBLE_LE = view(double[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLE_BE = view(double[].class, ByteOrder.BIG_ENDIAN);
  private static final float PER_8 = 1.0f / 128;
  private static final float PER_16 = 1.0f / 32_768;
  private static final float PER_24 = 1.0f / 8_388_608;
  private static final float PER_32 = 1.0f / 2_147_483_648L;

  private SampleDecoder() {}

  private static VarHandle view(Class<?> array, ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(array, order);
  }

  /// Decodes `frames` interleaved frames that begin at byte `at` into `into[channel][offset..]`.
  public static void decode(
      PcmLayout layout,
      byte[] bytes,
      int at,
      float[][] into,
      int offset,
      int frames,
      int channels) {
    int stride = layout.bytes() * channels;
    for (int channel = 0; channel < channels; channel++) {
      decode(layout, bytes, at + channel * layout.bytes(), stride, into[channel], offset, frames);
    }
  }

  private static void decode(
      PcmLayout layout, byte[] bytes, int at, int stride, float[] into, int offset, int frames) {
    switch (layout) {
      case U8 -> unsigned8(bytes, at, stride, into, offset, frames);
      case S8 -> signed8(bytes, at, stride, into, offset, frames);
      case S16_LE -> shorts(SHORT_LE, bytes, at, stride, into, offset, frames);
      case S16_BE -> shorts(SHORT_BE, bytes, at, stride, into, offset, frames);
      case S24_LE -> triplesFromInts(bytes, at, stride, into, offset, frames);
      case S24_BE -> triples(bytes, at + 2, at + 1, at, stride, into, offset, frames);
      case S32_LE -> ints(INT_LE, bytes, at, stride, into, offset, frames);
      case S32_BE -> ints(INT_BE, bytes, at, stride, into, offset, frames);
      case F32_LE -> floats(FLOAT_LE, bytes, at, stride, into, offset, frames);
      case F32_BE -> floats(FLOAT_BE, bytes, at, stride, into, offset, frames);
      case F64_LE -> doubles(DOUBLE_LE, bytes, at, stride, into, offset, frames);
      case F64_BE -> doubles(DOUBLE_BE, bytes, at, stride, into, offset, frames);
    }
  }

  private static void unsigned8(
      byte[] bytes, int at, int stride, float[] into, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      into[offset + i] = ((bytes[at + i * stride] & 0xFF) - 128) * PER_8;
    }
  }

  private static void signed8(
      byte[] bytes, int at, int stride, float[] into, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      into[offset + i] = bytes[at + i * stride] * PER_8;
    }
  }

  private static void shorts(
      VarHandle view, byte[] bytes, int at, int stride, float[] into, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      into[offset + i] = (short) view.get(bytes, at + i * stride) * PER_16;
    }
  }

  private static void triples(
      byte[] bytes, int low, int mid, int top, int stride, float[] into, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      int step = i * stride;
      int sample =
          (bytes[low + step] & 0xFF)
              | ((bytes[mid + step] & 0xFF) << 8)
              | (bytes[top + step] << 16);
      into[offset + i] = sample * PER_24;
    }
  }

  /// Three bytes are the upper ones of four that begin a byte earlier: one look instead of three.
  private static void triplesFromInts(
      byte[] bytes, int at, int stride, float[] into, int offset, int frames) {
    int done = at == 0 ? Math.min(1, frames) : 0;
    triples(bytes, at, at + 1, at + 2, stride, into, offset, done);
    for (int i = done; i < frames; i++) {
      into[offset + i] = ((int) INT_LE.get(bytes, at + i * stride - 1) >> 8) * PER_24;
    }
  }

  private static void ints(
      VarHandle view, byte[] bytes, int at, int stride, float[] into, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      into[offset + i] = (int) view.get(bytes, at + i * stride) * PER_32;
    }
  }

  private static void floats(
      VarHandle view, byte[] bytes, int at, int stride, float[] into, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      into[offset + i] = (float) view.get(bytes, at + i * stride);
    }
  }

  private static void doubles(
      VarHandle view, byte[] bytes, int at, int stride, float[] into, int offset, int frames) {
    for (int i = 0; i < frames; i++) {
      into[offset + i] = (float) (double) view.get(bytes, at + i * stride);
    }
  }
}
