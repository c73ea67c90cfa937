package org.soundlathe.media.aiff;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.soundlathe.media.AudioLimits;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.chunk.ChunkFile;
import org.soundlathe.media.pcm.PcmLayout;

/// The COMM chunk: what kind of samples there are, and how many frames.
///
/// @param statedFrames 0..0xFFFFFFFF, not yet held against the file
record AiffFormat(
    int sampleRateHz, int channels, long statedFrames, PcmLayout layout, int bitDepth) {
  private static final int MIN_BYTES = 18;

  /// @throws MediaException if the chunk makes no sense or names a codec of another kind
  static AiffFormat parse(Path path, ByteBuffer body) {
    if (body.remaining() < MIN_BYTES) {
      throw new MediaException.Malformed(path, "its COMM chunk is too short");
    }
    int channels = body.getShort() & 0xFFFF;
    long frames = body.getInt() & 0xFFFF_FFFFL;
    int bits = body.getShort() & 0xFFFF;
    long sampleRateHz = ExtendedFloat.wholeNumber(body);
    var coding = body.remaining() >= 4 ? ChunkFile.letters(body) : "NONE";
    AudioLimits.check(path, sampleRateHz, channels);
    var layout = layout(path, coding, bits);
    int depth = layout.encoding().isFloat() ? layout.encoding().bits() : bits;
    return new AiffFormat((int) sampleRateHz, channels, frames, layout, depth);
  }

  private static PcmLayout layout(Path path, String coding, int bits) {
    return switch (coding) {
      case "NONE", "twos" -> bigEndian(path, (bits + 7) / 8);
      case "sowt" -> littleEndian(path, (bits + 7) / 8);
      case "raw " -> PcmLayout.U8;
      case "in24" -> PcmLayout.S24_BE;
      case "in32" -> PcmLayout.S32_BE;
      case "fl32", "FL32" -> PcmLayout.F32_BE;
      case "fl64", "FL64" -> PcmLayout.F64_BE;
      default -> throw new MediaException.Unsupported(path, "an AIFC of coding " + coding.strip());
    };
  }

  private static PcmLayout bigEndian(Path path, int bytes) {
    return switch (bytes) {
      case 1 -> PcmLayout.S8;
      case 2 -> PcmLayout.S16_BE;
      case 3 -> PcmLayout.S24_BE;
      case 4 -> PcmLayout.S32_BE;
      default -> throw unsupported(path, bytes);
    };
  }

  private static PcmLayout littleEndian(Path path, int bytes) {
    return switch (bytes) {
      case 1 -> PcmLayout.S8;
      case 2 -> PcmLayout.S16_LE;
      case 3 -> PcmLayout.S24_LE;
      case 4 -> PcmLayout.S32_LE;
      default -> throw unsupported(path, bytes);
    };
  }

  private static MediaException unsupported(Path path, int bytes) {
    return new MediaException.Unsupported(path, "an AIFF with " + bytes + " bytes a sample");
  }
}
