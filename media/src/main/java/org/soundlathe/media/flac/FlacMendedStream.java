package org.soundlathe.media.flac;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A damaged FLAC file as decoders can read it: a true header, the whole frames, silence for the
/// lost ones.
public final class FlacMendedStream {
  private static final int COPY_BYTES = 1 << 16;

  private final Path path;
  private final FlacStreamInfo head;
  private final FlacFrameHeader kind;
  private final List<FlacRun> runs;

  FlacMendedStream(Path path, FlacStreamInfo head, FlacFrameHeader kind, List<FlacRun> runs) {
    this.path = path;
    this.head = head;
    this.kind = kind;
    this.runs = runs;
  }

  /// Writes the whole stream; may be called from any thread.
  public void writeTo(OutputStream out) throws IOException {
    out.write(head.asFileHead());
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      for (var run : runs) {
        switch (run) {
          case FlacRun.Sound(long from, long to) -> copy(channel, from, to, out);
          case FlacRun.Gap gap -> FlacSilence.write(out, kind, gap);
        }
      }
    }
  }

  private static void copy(FileChannel channel, long from, long to, OutputStream out)
      throws IOException {
    var bytes = ByteBuffer.allocate(COPY_BYTES);
    var sink = Channels.newChannel(out);
    for (long at = from; at < to; ) {
      bytes.clear().limit((int) Math.min(COPY_BYTES, to - at));
      int count = channel.read(bytes, at);
      if (count < 0) {
        throw new IOException("the file became shorter while it was read");
      }
      at += count;
      sink.write(bytes.flip());
    }
  }
}
