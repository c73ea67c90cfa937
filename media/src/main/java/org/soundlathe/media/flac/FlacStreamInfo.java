package org.soundlathe.media.flac;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// The STREAMINFO block. RFC 9639 §8.2.
///
/// @param minBlockFrames shortest block but the last
/// @param totalFrames 0 where unknown
/// @param md5Hex of the unencoded samples, 32 digits; all zero where unknown
record FlacStreamInfo(
    int minBlockFrames,
    int maxBlockFrames,
    int sampleRateHz,
    int channels,
    int bitDepth,
    long totalFrames,
    String md5Hex) {
  static final int BYTES = 34;
  static final String NO_MD5 = "0".repeat(32);

  static FlacStreamInfo parse(ByteBuffer body) {
    int minBlock = body.getShort() & 0xFFFF;
    int maxBlock = body.getShort() & 0xFFFF;
    body.position(body.position() + 6);
    long packed = body.getLong();
    var md5 = new byte[16];
    body.get(md5);
    return new FlacStreamInfo(
        minBlock,
        maxBlock,
        (int) (packed >>> 44),
        (int) ((packed >>> 41) & 7) + 1,
        (int) ((packed >>> 36) & 31) + 1,
        packed & 0xF_FFFF_FFFFL,
        HexFormat.of().formatHex(md5));
  }

  /// A FLAC file's first 42 bytes with this as its only metadata; frame sizes stay unknown.
  byte[] asFileHead() {
    long packed =
        ((long) sampleRateHz << 44)
            | ((channels - 1L) << 41)
            | ((bitDepth - 1L) << 36)
            | (totalFrames & 0xF_FFFF_FFFFL);
    return ByteBuffer.allocate(8 + BYTES)
        .put(new byte[] {'f', 'L', 'a', 'C', (byte) 0x80, 0, 0, BYTES})
        .putShort((short) minBlockFrames)
        .putShort((short) maxBlockFrames)
        .put(new byte[6])
        .putLong(packed)
        .put(HexFormat.of().parseHex(md5Hex))
        .array();
  }

  /// Whether frames of this kind belong to it.
  boolean isOf(FlacFrameHeader kind) {
    return sampleRateHz == kind.sampleRateHz()
        && channels == kind.channels()
        && bitDepth == kind.bitDepth();
  }

  String inWords() {
    return sampleRateHz + " Hz, " + bitDepth + " bit, channels: " + channels;
  }

  boolean hasMd5() {
    return !md5Hex.equals(NO_MD5);
  }
}
