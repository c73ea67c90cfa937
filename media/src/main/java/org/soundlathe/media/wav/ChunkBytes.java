package org.soundlathe.media.wav;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Builds the small chunks of a WAV: words, little-endian numbers, nested chunks.
final class ChunkBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  ChunkBytes word(String letters) {
    return raw(letters.getBytes(StandardCharsets.ISO_8859_1));
  }

  ChunkBytes int16(int number) {
    return raw(little(2).putShort((short) number).array());
  }

  ChunkBytes int32(long number) {
    return raw(little(4).putInt((int) number).array());
  }

  ChunkBytes int64(long number) {
    return raw(little(8).putLong(number).array());
  }

  ChunkBytes raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  /// A whole chunk: its letters, its size, its body, and a zero byte where the size is odd.
  ChunkBytes chunk(String id, byte[] body) {
    word(id).int32(body.length).raw(body);
    return body.length % 2 == 1 ? raw(new byte[1]) : this;
  }

  static byte[] text(String text) {
    return (text + "\0").getBytes(StandardCharsets.UTF_8);
  }

  int size() {
    return bytes.size();
  }

  boolean isEmpty() {
    return bytes.size() == 0;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
