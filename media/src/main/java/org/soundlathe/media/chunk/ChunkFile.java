package org.soundlathe.media.chunk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A file made of chunks (four letters, a size, a body), read at any place and never past its end.
public final class ChunkFile {
  /// The most of one chunk's body that is ever held in memory.
  public static final int MAX_BODY_BYTES = 1 << 20;

  private static final int HEADER_BYTES = 8;

  private final FileChannel channel;
  private final ByteOrder order;
  private final long sizeBytes;

  /// @param order the byte order of sizes: little-endian in RIFF, big-endian in AIFF
  public ChunkFile(FileChannel channel, ByteOrder order) throws IOException {
    this.channel = channel;
    this.order = order;
    this.sizeBytes = channel.size();
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  /// Up to `length` bytes from an offset on: fewer where the file ends earlier.
  public ByteBuffer bytes(long offset, long length) throws IOException {
    long count = Math.max(0, Math.min(length, sizeBytes - offset));
    var buffer = ByteBuffer.allocate((int) Math.min(count, MAX_BODY_BYTES)).order(order);
    while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {}
    return buffer.flip();
  }

  /// The body of a chunk, up to [#MAX_BODY_BYTES].
  public ByteBuffer body(Chunk chunk) throws IOException {
    return bytes(chunk.bodyOffset(), chunk.sizeBytes());
  }

  /// The chunk whose header stands at an offset; empty where there is none.
  public Optional<Chunk> chunkAt(long offset) throws IOException {
    var header = bytes(offset, HEADER_BYTES);
    if (header.remaining() < HEADER_BYTES) {
      return Optional.empty();
    }
    var id = letters(header);
    long size = header.getInt() & 0xFFFF_FFFFL;
    return isPrintable(id)
        ? Optional.of(new Chunk(id, offset + HEADER_BYTES, size))
        : Optional.empty();
  }

  /// Where the next chunk begins. Bodies of odd size are followed by a zero byte, which some
  /// programs forget.
  public long after(Chunk chunk) throws IOException {
    if (chunk.sizeBytes() > sizeBytes - chunk.bodyOffset()) {
      return sizeBytes;
    }
    long end = chunk.bodyOffset() + chunk.sizeBytes();
    if (chunk.sizeBytes() % 2 == 0) {
      return end;
    }
    return chunkAt(end + 1).isEmpty() && chunkAt(end).isPresent() ? end : end + 1;
  }

  /// Takes four letters from a buffer.
  public static String letters(ByteBuffer from) {
    var letters = new byte[4];
    from.get(letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private static boolean isPrintable(String id) {
    return id.chars().allMatch(letter -> (letter >= ' ' && letter <= '~') || letter == 0xA9);
  }
}
