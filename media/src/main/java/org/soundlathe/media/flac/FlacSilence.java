package org.soundlathe.media.flac;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// FLAC frames of silence, to stand where frames are lost. RFC 9639 §9: constant subframes.
final class FlacSilence {
  private FlacSilence() {}

  static void write(OutputStream out, FlacFrameHeader like, FlacRun.Gap gap) throws IOException {
    long number = gap.number();
    for (long left = gap.lengthFrames(); left > 0; ) {
      int frames = (int) Math.min(left, gap.blockFrames());
      out.write(frame(like, number, frames));
      number += like.isVariable() ? frames : 1;
      left -= frames;
    }
  }

  private static byte[] frame(FlacFrameHeader like, long number, int frames) {
    int sampleBits = like.channels() * (8 + like.bitDepth());
    var frame = ByteBuffer.allocate(FlacFrameHeader.MAX_BYTES + (sampleBits + 7) / 8 + 2);
    frame.put((byte) 0xFF).put((byte) (like.isVariable() ? 0xF9 : 0xF8));
    // Block length in 16 bits, sample rate and bit depth from STREAMINFO.
    frame.put((byte) 0x70).put((byte) ((like.channels() - 1) << 4));
    putCoded(frame, number);
    frame.putShort((short) (frames - 1));
    frame.put((byte) FlacCrc.crc8(frame.array(), 0, frame.position()));
    // All bits zero: every subframe is "constant" with the value 0.
    frame.position(frame.position() + (sampleBits + 7) / 8);
    int crc = 0;
    for (int i = 0; i < frame.position(); i++) {
      crc = FlacCrc.crc16(crc, frame.get(i));
    }
    frame.putShort((short) crc);
    var bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }

  private static void putCoded(ByteBuffer out, long number) {
    if (number < 0x80) {
      out.put((byte) number);
      return;
    }
    int more = 1;
    while (more < 6 && number >= 1L << (6 * more + 6 - more)) {
      more++;
    }
    out.put((byte) ((0xFF80 >> more) | (number >> (6 * more))));
    for (int i = more - 1; i >= 0; i--) {
      out.put((byte) (0x80 | ((number >> (6 * i)) & 0x3F)));
    }
  }
}
