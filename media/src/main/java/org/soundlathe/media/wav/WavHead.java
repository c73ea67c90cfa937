package org.soundlathe.media.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.soundlathe.media.SampleEncoding;

/// The bytes before the audio, and the places in them that are filled in when the length is known.
///
/// An extensible header keeps a JUNK chunk of the size of `ds64`, so that a file that has grown
/// beyond 4 GiB becomes RF64 (EBU Tech 3306) by patching, not by copying.
final class WavHead {
  private static final int DS64_BYTES = 28;
  private static final long UNKNOWN = 0xFFFF_FFFFL;
  // Four letters as a little-endian number.
  private static final int RF64 = 'R' | 'F' << 8 | '6' << 16 | '4' << 24;
  private static final int DS64 = 'd' | 's' << 8 | '6' << 16 | '4' << 24;
  // KSDATAFORMAT_SUBTYPE_PCM and _IEEE_FLOAT after their first two bytes.
  private static final byte[] SUBTYPE_TAIL = {
    0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
  };
  private static final int FRONT_CENTER = 0x4;
  private static final int FRONT_LEFT_RIGHT = 0x3;

  private final WavSpec spec;
  private final int ds64Offset;
  private final int bextOffset;
  private final int bextBytes;
  private final int factOffset;
  private final byte[] bytes;

  WavHead(WavSpec spec) {
    this(spec, new byte[0]);
  }

  /// @param moreChunks whole chunks that stand before the format
  WavHead(WavSpec spec, byte[] moreChunks) {
    this.spec = spec;
    var head = new ChunkBytes().word("RIFF").int32(0).word("WAVE");
    this.ds64Offset = head.size();
    if (canGrow()) {
      head.chunk("JUNK", new byte[DS64_BYTES]);
    }
    this.bextOffset = head.size();
    this.bextBytes = spec.bext().map(BextBytes::sizeOf).orElse(0);
    spec.bext().ifPresent(bext -> head.chunk("bext", BextBytes.bytesOf(bext, bextBytes)));
    head.raw(moreChunks);
    head.chunk("fmt ", canGrow() ? extensible() : plain());
    this.factOffset = head.size();
    if (spec.encoding().isFloat()) {
      head.chunk("fact", new byte[4]);
    }
    this.bytes = head.word("data").int32(0).bytes();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int sizeBytes() {
    return bytes.length;
  }

  boolean canGrow() {
    return spec.header() == WavHeader.EXTENSIBLE;
  }

  int frameBytes() {
    return spec.channels() * spec.encoding().bits() / 8;
  }

  /// The header of the finished file.
  ///
  /// @param riffBytes the file's size less eight
  /// @param isLong whether it must be RF64
  ByteBuffer finished(long riffBytes, long dataBytes, boolean isLong) {
    var head = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    patch(head, riffBytes, dataBytes, isLong);
    return head;
  }

  /// Fills in the lengths, in place and without allocating.
  ///
  /// @param head the bytes of this header, little-endian
  void patch(ByteBuffer head, long riffBytes, long dataBytes, boolean isLong) {
    long frames = dataBytes / frameBytes();
    if (isLong) {
      head.putInt(0, RF64).putInt(ds64Offset, DS64).putInt(ds64Offset + 4, DS64_BYTES);
      head.putLong(ds64Offset + 8, riffBytes).putLong(ds64Offset + 16, dataBytes);
      head.putLong(ds64Offset + 24, frames).putInt(ds64Offset + 32, 0);
    }
    head.putInt(4, (int) (isLong ? UNKNOWN : riffBytes));
    head.putInt(bytes.length - 4, (int) (isLong ? UNKNOWN : dataBytes));
    if (spec.encoding().isFloat()) {
      head.putInt(factOffset + 8, (int) Math.min(frames, UNKNOWN));
    }
  }

  /// Puts another broadcast chunk into the room kept for the first.
  ///
  /// @throws IllegalArgumentException if no room was kept or its coding history needs more
  void replaceBext(Bext bext) {
    if (BextBytes.sizeOf(bext) > bextBytes) {
      throw new IllegalArgumentException(
          "the broadcast chunk needs "
              + BextBytes.sizeOf(bext)
              + " bytes, "
              + bextBytes
              + " were kept: begin with one of the same coding history");
    }
    var body = BextBytes.bytesOf(bext, bextBytes);
    System.arraycopy(body, 0, bytes, bextOffset + 8, body.length);
  }

  private byte[] plain() {
    return common(WavFormat.PCM).bytes();
  }

  private byte[] extensible() {
    int mask =
        switch (spec.channels()) {
          case 1 -> FRONT_CENTER;
          case 2 -> FRONT_LEFT_RIGHT;
          default -> 0;
        };
    return common(WavFormat.EXTENSIBLE)
        .int16(22)
        .int16(spec.encoding().bits())
        .int32(mask)
        .int16(spec.encoding().isFloat() ? WavFormat.FLOAT : WavFormat.PCM)
        .raw(SUBTYPE_TAIL)
        .bytes();
  }

  private ChunkBytes common(int tag) {
    SampleEncoding encoding = spec.encoding();
    return new ChunkBytes()
        .int16(tag)
        .int16(spec.channels())
        .int32(spec.sampleRateHz())
        .int32((long) spec.sampleRateHz() * frameBytes())
        .int16(frameBytes())
        .int16(encoding.bits());
  }
}
