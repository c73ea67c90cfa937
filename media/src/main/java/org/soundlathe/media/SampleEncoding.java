package org.soundlathe.media;

/// How one sample is stored.
public enum SampleEncoding {
  PCM_8(8),
  PCM_16(16),
  PCM_24(24),
  PCM_32(32),
  FLOAT_32(32),
  FLOAT_64(64),
  /// Lossy: there is no bit depth; see [AudioFormat#bitDepth].
  LOSSY(0);

  private final int bits;

  SampleEncoding(int bits) {
    this.bits = bits;
  }

  /// The narrowest PCM that holds so many bits.
  ///
  /// @param bitDepth 1..32
  public static SampleEncoding pcmOf(int bitDepth) {
    return switch ((bitDepth + 7) / 8) {
      case 1 -> PCM_8;
      case 2 -> PCM_16;
      case 3 -> PCM_24;
      default -> PCM_32;
    };
  }

  /// Bits a sample, 0 where the coding is lossy.
  public int bits() {
    return bits;
  }

  public boolean isFloat() {
    return this == FLOAT_32 || this == FLOAT_64;
  }
}
