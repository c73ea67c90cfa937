package org.soundlathe.media.flac;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// Finds the frames of a FLAC stream by their checksums, in one pass and without decoding them.
///
/// A frame is whole where its CRC-16 comes out and another header, or the end, follows at once. A
/// header in the middle of a frame is a suspect: it is believed when its own frame comes out before
/// the one around it does, and then the one around it is damaged.
final class FlacFrames {
  /// Told of every frame, in the order of the file.
  interface Listener {
    void whole(FlacFrameHeader header, long fromByte, long toByte);
  }

  private static final int WINDOW_BYTES = 1 << 20;

  private final FileChannel channel;
  private final long endOffset;
  private final @Nullable FlacStreamInfo info;
  private final Listener listener;
  private final byte[] window = new byte[WINDOW_BYTES];
  private final Candidate frame = new Candidate();
  private final Candidate suspect = new Candidate();

  FlacFrames(
      FileChannel channel, long endOffset, @Nullable FlacStreamInfo info, Listener listener) {
    this.channel = channel;
    this.endOffset = endOffset;
    this.info = info;
    this.listener = listener;
  }

  /// Walks from a byte to the end.
  void walk(long fromByte) throws IOException {
    long offset = fromByte;
    int held = 0;
    while (offset < endOffset) {
      held += fill(held, offset + held);
      boolean isLast = offset + held >= endOffset;
      int ready = isLast ? held : held - FlacFrameHeader.MAX_BYTES;
      if (ready <= 0) {
        break;
      }
      scan(offset, ready, held);
      System.arraycopy(window, ready, window, 0, held - ready);
      offset += ready;
      held -= ready;
    }
    settle(endOffset);
  }

  private int fill(int held, long offset) throws IOException {
    int wanted = (int) Math.min(window.length - held, endOffset - offset);
    int count = 0;
    while (count < wanted) {
      int more =
          channel.read(ByteBuffer.wrap(window, held + count, wanted - count), offset + count);
      if (more < 0) {
        throw new IOException("the file became shorter while it was read");
      }
      count += more;
    }
    return count;
  }

  private void scan(long offset, int ready, int held) {
    for (int i = 0; i < ready; i++) {
      if (i + 1 < held && FlacFrameHeader.isSync(window[i], window[i + 1])) {
        var header = FlacFrameHeader.parse(window, i, held, info);
        if (header.isPresent()) {
          meet(header.get(), offset + i);
        }
      }
      frame.take(window[i]);
      suspect.take(window[i]);
    }
  }

  private void meet(FlacFrameHeader header, long at) {
    if (!frame.isOpen() || frame.isComplete(at) || suspect.isComplete(at)) {
      settle(at);
      frame.begin(header, at);
    } else {
      suspect.begin(header, at);
    }
  }

  private void settle(long at) {
    var done = frame.isComplete(at) ? frame : suspect;
    if (done.header != null && done.isComplete(at)) {
      listener.whole(done.header, done.start, at);
    }
    frame.close();
    suspect.close();
  }

  /// A frame whose end is not known yet.
  private static final class Candidate {
    private @Nullable FlacFrameHeader header;
    private long start;
    private int crc;

    void begin(FlacFrameHeader found, long at) {
      header = found;
      start = at;
      crc = 0;
    }

    void take(byte next) {
      if (header != null) {
        crc = FlacCrc.crc16(crc, next);
      }
    }

    boolean isOpen() {
      return header != null;
    }

    boolean isComplete(long at) {
      return isOpen() && crc == 0 && at > start;
    }

    void close() {
      header = null;
    }
  }
}
