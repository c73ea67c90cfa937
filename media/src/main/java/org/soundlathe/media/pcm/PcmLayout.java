package org.soundlathe.media.pcm;

import org.soundlathe.media.SampleEncoding;

/// How one sample lies in the bytes of a file: kind, width and byte order.
public enum PcmLayout {
  U8(SampleEncoding.PCM_8, 1),
  S8(SampleEncoding.PCM_8, 1),
  S16_LE(SampleEncoding.PCM_16, 2),
  S16_BE(SampleEncoding.PCM_16, 2),
  S24_LE(SampleEncoding.PCM_24, 3),
  S24_BE(SampleEncoding.PCM_24, 3),
  S32_LE(SampleEncoding.PCM_32, 4),
  S32_BE(SampleEncoding.PCM_32, 4),
  F32_LE(SampleEncoding.FLOAT_32, 4),
  F32_BE(SampleEncoding.FLOAT_32, 4),
  F64_LE(SampleEncoding.FLOAT_64, 8),
  F64_BE(SampleEncoding.FLOAT_64, 8);

  private final SampleEncoding encoding;
  private final int bytes;

  PcmLayout(SampleEncoding encoding, int bytes) {
    this.encoding = encoding;
    this.bytes = bytes;
  }

  public SampleEncoding encoding() {
    return encoding;
  }

  /// Bytes a sample, 1..8.
  public int bytes() {
    return bytes;
  }

  /// The layout that WAV uses for an encoding.
  ///
  /// @throws IllegalArgumentException for a lossy encoding, which has no samples of its own
  public static PcmLayout littleEndian(SampleEncoding encoding) {
    return switch (encoding) {
      case PCM_8 -> U8;
      case PCM_16 -> S16_LE;
      case PCM_24 -> S24_LE;
      case PCM_32 -> S32_LE;
      case FLOAT_32 -> F32_LE;
      case FLOAT_64 -> F64_LE;
      case LOSSY -> throw new IllegalArgumentException("lossy audio has no sample layout");
    };
  }
}
