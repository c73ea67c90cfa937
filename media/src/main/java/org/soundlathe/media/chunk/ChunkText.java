package org.soundlathe.media.chunk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text in chunks: UTF-8 where it is that, else Latin-1; it ends at the first zero byte.
public final class ChunkText {
  private ChunkText() {}

  /// Takes the next `length` bytes (fewer at the end) as text.
  public static String take(ByteBuffer from, int length) {
    var bytes = new byte[Math.min(length, from.remaining())];
    from.get(bytes);
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return decoded(ByteBuffer.wrap(bytes, 0, end)).strip();
  }

  private static String decoded(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException _) {
      return StandardCharsets.ISO_8859_1.decode(bytes).toString();
    }
  }
}
