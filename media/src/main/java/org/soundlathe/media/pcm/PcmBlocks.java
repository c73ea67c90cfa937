package org.soundlathe.media.pcm;

import java.io.IOException;

/// Cuts a run of bytes into whole frames of floats, reading a quarter of a megabyte at a time. One
/// thread at a time.
public final class PcmBlocks {
  /// Where the bytes come from: a stretch of a file or a pipe.
  @FunctionalInterface
  public interface Bytes {
    /// Reads up to `length` bytes, at least one; -1 at the end.
    int read(byte[] into, int offset, int length) throws IOException;
  }

  private static final int BUFFER_BYTES = 1 << 18;

  private final Bytes bytes;
  private final PcmLayout layout;
  private final int channels;
  private final int frameBytes;
  private final byte[] buffer;
  private int start;
  private int end;

  public PcmBlocks(Bytes bytes, PcmLayout layout, int channels) {
    this.bytes = bytes;
    this.layout = layout;
    this.channels = channels;
    this.frameBytes = layout.bytes() * channels;
    this.buffer = new byte[BUFFER_BYTES / frameBytes * frameBytes];
  }

  /// Reads up to `frames` frames; -1 at the end, where a frame that is not whole is dropped.
  public int read(float[][] into, int offset, int frames) throws IOException {
    if (frames == 0) {
      return 0;
    }
    if (end - start < frameBytes && !fill()) {
      return -1;
    }
    int ready = Math.min(frames, (end - start) / frameBytes);
    SampleDecoder.decode(layout, buffer, start, into, offset, ready, channels);
    start += ready * frameBytes;
    return ready;
  }

  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, end - start);
    end -= start;
    start = 0;
    while (end < frameBytes) {
      int count = bytes.read(buffer, end, buffer.length - end);
      if (count < 0) {
        return false;
      }
      end += count;
    }
    return true;
  }

  /// Forgets what was read ahead, after the place to read from has moved.
  public void clear() {
    start = 0;
    end = 0;
  }
}
