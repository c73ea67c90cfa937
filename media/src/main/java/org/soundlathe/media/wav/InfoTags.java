package org.soundlathe.media.wav;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.media.Tags;
import org.soundlathe.media.chunk.ChunkFile;
import org.soundlathe.media.chunk.ChunkText;

/// The `LIST INFO` chunk: tags of a WAV.
final class InfoTags {
  // Microsoft's Multimedia Data Standards Update (1991) and what players have agreed on since.
  private static final List<Map.Entry<String, String>> NAMES =
      List.of(
          Map.entry("INAM", "TITLE"),
          Map.entry("IART", "ARTIST"),
          Map.entry("IPRD", "ALBUM"),
          Map.entry("ICRD", "DATE"),
          Map.entry("IGNR", "GENRE"),
          Map.entry("ITRK", "TRACKNUMBER"),
          Map.entry("IPRT", "TRACKNUMBER"),
          Map.entry("ICMT", "COMMENT"),
          Map.entry("ICOP", "COPYRIGHT"),
          Map.entry("ISFT", "ENCODER"));

  private InfoTags() {}

  /// @param body what follows the word INFO
  static Tags parse(ByteBuffer body) {
    SortedMap<String, String> fields = new TreeMap<>();
    while (body.remaining() >= 8) {
      var id = ChunkFile.letters(body);
      long size = body.getInt() & 0xFFFF_FFFFL;
      int length = (int) Math.min(size, body.remaining());
      var text = ChunkText.take(body, length);
      for (var name : NAMES) {
        if (name.getKey().equals(id) && !text.isEmpty()) {
          fields.putIfAbsent(name.getValue(), text);
        }
      }
      if (length % 2 == 1 && body.hasRemaining()) {
        body.get();
      }
    }
    return Tags.of(fields);
  }

  /// The chunk, header included; empty where no tag has a name there.
  static byte[] bytesOf(Tags tags) {
    var body = new ChunkBytes();
    for (var name : NAMES) {
      if (!name.getKey().equals("IPRT")) {
        tags.get(name.getValue())
            .ifPresent(text -> body.chunk(name.getKey(), ChunkBytes.text(text)));
      }
    }
    return body.isEmpty()
        ? new byte[0]
        : new ChunkBytes()
            .chunk("LIST", new ChunkBytes().word("INFO").raw(body.bytes()).bytes())
            .bytes();
  }
}
