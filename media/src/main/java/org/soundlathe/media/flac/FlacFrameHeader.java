package org.soundlathe.media.flac;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The header of one FLAC frame. RFC 9639 §9.1.
///
/// @param isVariable whether blocks may differ in length; then `number` counts frames of sound,
///   else blocks
/// @param blockFrames 1..65536
record FlacFrameHeader(
    boolean isVariable,
    int blockFrames,
    int sampleRateHz,
    int channels,
    int bitDepth,
    long number) {
  /// The longest that a header gets, its CRC included.
  static final int MAX_BYTES = 16;

  private static final int[] RATES_HZ = {
    0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
  };
  private static final int[] DEPTHS = {0, 8, 12, -1, 16, 20, 24, 32};

  /// Whether two bytes could begin a frame.
  static boolean isSync(byte first, byte second) {
    return first == (byte) 0xFF && (second & 0xFE) == 0xF8;
  }

  /// The header at a place, if what stands there is one and its CRC-8 is right.
  ///
  /// @param end the byte after the last that may be looked at
  /// @param info what the frame leaves to STREAMINFO, if that is known
  static Optional<FlacFrameHeader> parse(
      byte[] bytes, int at, int end, @Nullable FlacStreamInfo info) {
    if (end - at < 6 || !isSync(bytes[at], bytes[at + 1]) || (bytes[at + 3] & 1) != 0) {
      return Optional.empty();
    }
    var reader = new Reader(bytes, at + 4, end);
    long number = reader.codedNumber();
    int blockFrames = blockFrames((bytes[at + 2] >> 4) & 15, reader);
    int rateHz = rateHz(bytes[at + 2] & 15, reader, info);
    int channels = channels((bytes[at + 3] >> 4) & 15);
    int depthCode = (bytes[at + 3] >> 1) & 7;
    int depth = depthCode == 0 && info != null ? info.bitDepth() : DEPTHS[depthCode];
    int crcAt = reader.at;
    if (reader.isWrong
        || crcAt >= end
        || blockFrames < 1
        || rateHz < 1
        || channels < 1
        || depth < 1) {
      return Optional.empty();
    }
    if (FlacCrc.crc8(bytes, at, crcAt) != (bytes[crcAt] & 0xFF)) {
      return Optional.empty();
    }
    return Optional.of(
        new FlacFrameHeader(
            (bytes[at + 1] & 1) == 1, blockFrames, rateHz, channels, depth, number));
  }

  private static int blockFrames(int code, Reader reader) {
    return switch (code) {
      case 0 -> 0;
      case 1 -> 192;
      case 2, 3, 4, 5 -> 576 << (code - 2);
      case 6 -> reader.next() + 1;
      case 7 -> ((reader.next() << 8) | reader.next()) + 1;
      default -> 256 << (code - 8);
    };
  }

  private static int rateHz(int code, Reader reader, @Nullable FlacStreamInfo info) {
    return switch (code) {
      case 0 -> info == null ? 0 : info.sampleRateHz();
      case 12 -> reader.next() * 1000;
      case 13 -> (reader.next() << 8) | reader.next();
      case 14 -> ((reader.next() << 8) | reader.next()) * 10;
      case 15 -> 0;
      default -> RATES_HZ[code];
    };
  }

  private static int channels(int code) {
    return code < 8 ? code + 1 : code < 11 ? 2 : 0;
  }

  /// The same kind of sound in both.
  boolean isLike(FlacFrameHeader other) {
    return sampleRateHz == other.sampleRateHz
        && channels == other.channels
        && bitDepth == other.bitDepth
        && isVariable == other.isVariable;
  }

  String inWords() {
    return sampleRateHz + " Hz, " + bitDepth + " bit, channels: " + channels;
  }

  /// Reads the parts of variable length.
  private static final class Reader {
    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean isWrong;

    Reader(byte[] bytes, int at, int end) {
      this.bytes = bytes;
      this.at = at;
      this.end = end;
    }

    int next() {
      if (at >= end) {
        isWrong = true;
        return 0;
      }
      return bytes[at++] & 0xFF;
    }

    /// A number coded like UTF-8, in up to seven bytes.
    long codedNumber() {
      int first = next();
      if (first < 0x80) {
        return first;
      }
      int more = Integer.numberOfLeadingZeros(~(first << 24)) - 1;
      if (more < 1 || more > 6) {
        isWrong = true;
        return 0;
      }
      long number = first & (0x3F >> more);
      for (int i = 0; i < more; i++) {
        int next = next();
        isWrong |= (next & 0xC0) != 0x80;
        number = (number << 6) | (next & 0x3F);
      }
      return number;
    }
  }
}
