package org.soundlathe.media.wav;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.soundlathe.media.AudioLimits;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.pcm.PcmLayout;

/// The `fmt ` chunk: what kind of samples there are.
///
/// @param bitDepth the bits that carry sound, at most those stored
record WavFormat(int sampleRateHz, int channels, PcmLayout layout, int bitDepth) {
  static final int PCM = 1;
  static final int FLOAT = 3;
  static final int EXTENSIBLE = 0xFFFE;

  private static final int MIN_BYTES = 16;
  private static final int EXTENSIBLE_BYTES = 40;

  /// @throws MediaException if the chunk makes no sense or names a codec of another kind
  static WavFormat parse(Path path, ByteBuffer body, FileFindings findings) {
    if (body.remaining() < MIN_BYTES) {
      throw new MediaException.Malformed(path, "its fmt chunk is too short");
    }
    boolean isLong = body.remaining() >= EXTENSIBLE_BYTES;
    int tag = body.getShort() & 0xFFFF;
    int channels = body.getShort() & 0xFFFF;
    long sampleRateHz = body.getInt() & 0xFFFF_FFFFL;
    body.getInt();
    int frameBytes = body.getShort() & 0xFFFF;
    int bits = body.getShort() & 0xFFFF;
    int validBits = bits;
    if (tag == EXTENSIBLE && isLong) {
      body.getShort();
      validBits = body.getShort() & 0xFFFF;
      body.getInt();
      tag = body.getShort() & 0xFFFF;
    }
    AudioLimits.check(path, sampleRateHz, channels);
    int sampleBytes = sampleBytes(frameBytes, channels, bits, findings);
    var layout = layout(path, tag, sampleBytes);
    int stored = layout.encoding().bits();
    int depth =
        validBits > 0 && validBits <= stored && !layout.encoding().isFloat() ? validBits : stored;
    return new WavFormat((int) sampleRateHz, channels, layout, depth);
  }

  /// Trusts the frame size where it fits the bits, as with 20 bits in three bytes.
  private static int sampleBytes(int frameBytes, int channels, int bits, FileFindings findings) {
    int needed = (bits + 7) / 8;
    int stored = frameBytes / channels;
    boolean isFrameFine = stored > 0 && stored <= 8 && stored * channels == frameBytes;
    if (isFrameFine && bits > 0 && stored >= needed) {
      return stored;
    }
    if (isFrameFine && bits == 0) {
      findings.headerMended("the header says 0 bits a sample; " + 8 * stored + " were taken");
      return stored;
    }
    findings.headerMended(
        "the header says "
            + frameBytes
            + " bytes a frame, which does not fit "
            + channels
            + " channels of "
            + bits
            + " bits; "
            + needed * channels
            + " were taken");
    return needed;
  }

  private static PcmLayout layout(Path path, int tag, int sampleBytes) {
    var layout =
        switch (tag * 16 + Math.min(sampleBytes, 15)) {
          case PCM * 16 + 1 -> PcmLayout.U8;
          case PCM * 16 + 2 -> PcmLayout.S16_LE;
          case PCM * 16 + 3 -> PcmLayout.S24_LE;
          case PCM * 16 + 4 -> PcmLayout.S32_LE;
          case FLOAT * 16 + 4 -> PcmLayout.F32_LE;
          case FLOAT * 16 + 8 -> PcmLayout.F64_LE;
          default -> null;
        };
    if (layout == null) {
      throw new MediaException.Unsupported(
          path, "a WAV of coding " + tag + " with " + sampleBytes + " bytes a sample");
    }
    return layout;
  }
}
