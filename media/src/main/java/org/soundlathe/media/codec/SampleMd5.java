package org.soundlathe.media.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The MD5 that FLAC keeps of its samples, taken while 32-bit samples pass by. RFC 9639 §8.2: of
/// signed little-endian samples in as many bytes as their depth needs.
final class SampleMd5 {
  private static final int CHUNK_BYTES = 1 << 14;

  private final MessageDigest digest;
  private final int shift;
  private final int sampleBytes;
  private final byte[] packed = new byte[CHUNK_BYTES];
  private int packedLength;
  private int sample;
  private int bytesOfSample;

  SampleMd5(int bitDepth) {
    this.shift = 32 - bitDepth;
    this.sampleBytes = (bitDepth + 7) / 8;
    try {
      this.digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Takes bytes of left-justified 32-bit samples, cut anywhere.
  void take(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      sample |= (bytes[i] & 0xFF) << (8 * bytesOfSample);
      if (++bytesOfSample == 4) {
        put(sample >> shift);
        sample = 0;
        bytesOfSample = 0;
      }
    }
  }

  private void put(int value) {
    for (int i = 0; i < sampleBytes; i++) {
      packed[packedLength++] = (byte) (value >> (8 * i));
    }
    if (packedLength > CHUNK_BYTES - 4) {
      digest.update(packed, 0, packedLength);
      packedLength = 0;
    }
  }

  /// The sum, in hexadecimal; once.
  String hex() {
    digest.update(packed, 0, packedLength);
    return HexFormat.of().formatHex(digest.digest());
  }
}
