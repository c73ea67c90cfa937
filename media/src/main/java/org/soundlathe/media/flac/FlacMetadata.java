package org.soundlathe.media.flac;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.Tags;
import org.soundlathe.media.chunk.ChunkFile;

/// The metadata blocks of a FLAC file: STREAMINFO and the Vorbis comment. RFC 9639 §8.
final class FlacMetadata {
  private static final int STREAMINFO = 0;
  private static final int VORBIS_COMMENT = 4;
  private static final int FORBIDDEN = 127;
  // Says which speakers the channels are for, not what the music is.
  private static final String SPEAKERS = "WAVEFORMATEXTENSIBLE_CHANNEL_MASK";
  private static final int MAX_BLOCKS = 1_000;

  private final ChunkFile file;
  private final FileFindings findings;
  private @Nullable FlacStreamInfo streamInfo;
  private boolean isStreamInfoFirst;
  private long audioOffset;
  private SortedMap<String, String> tags = new TreeMap<>();

  private FlacMetadata(ChunkFile file, FileFindings findings) {
    this.file = file;
    this.findings = findings;
  }

  static FlacMetadata read(ChunkFile file, FileFindings findings) throws IOException {
    var metadata = new FlacMetadata(file, findings);
    metadata.walk();
    return metadata;
  }

  private void walk() throws IOException {
    long at = afterId3(file);
    if (!isMarker(file.bytes(at, 4))) {
      audioOffset = at;
      return;
    }
    at += 4;
    audioOffset = at;
    for (int count = 0; count < MAX_BLOCKS; count++) {
      var header = file.bytes(at, 4);
      if (header.remaining() < 4) {
        return;
      }
      int packed = header.getInt();
      int kind = (packed >>> 24) & 0x7F;
      long length = packed & 0xFF_FFFF;
      if (kind == FORBIDDEN || at + 4 + length > file.sizeBytes()) {
        return;
      }
      take(kind, at + 4, length, count);
      at += 4 + length;
      if (packed < 0) {
        audioOffset = at;
        return;
      }
    }
  }

  private void take(int kind, long offset, long length, int count) throws IOException {
    if (kind == STREAMINFO && length >= FlacStreamInfo.BYTES && streamInfo == null) {
      streamInfo = FlacStreamInfo.parse(file.bytes(offset, FlacStreamInfo.BYTES));
      isStreamInfoFirst = count == 0;
      // Frames never begin before this; where the blocks after it turn out to be wrong, they are
      // looked for from here on.
      audioOffset = offset + length;
    } else if (kind == VORBIS_COMMENT) {
      readComments(file.bytes(offset, length).order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  private void readComments(ByteBuffer body) {
    if (text(body) == null || body.remaining() < 4) {
      findings.ignored("the tags (Vorbis comment)");
      return;
    }
    long stated = body.getInt() & 0xFFFF_FFFFL;
    for (long i = 0; i < stated; i++) {
      var comment = text(body);
      if (comment == null) {
        findings.ignored("some of the tags (Vorbis comment)");
        return;
      }
      int equals = comment.indexOf('=');
      var name = comment.substring(0, Math.max(0, equals)).toUpperCase(Locale.ROOT);
      if (equals > 0 && !name.equals(SPEAKERS)) {
        tags.putIfAbsent(name, comment.substring(equals + 1));
      }
    }
  }

  private static @Nullable String text(ByteBuffer body) {
    if (body.remaining() < 4) {
      return null;
    }
    long length = body.getInt() & 0xFFFF_FFFFL;
    if (length > body.remaining()) {
      return null;
    }
    var bytes = new byte[(int) length];
    body.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// The byte after an ID3v2 tag that somebody put in front; 0 where there is none.
  static long afterId3(ChunkFile file) throws IOException {
    var head = file.bytes(0, 10);
    if (head.remaining() < 10 || head.get() != 'I' || head.get() != 'D' || head.get() != '3') {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < 10; i++) {
      size = (size << 7) | (head.get(i) & 0x7F);
    }
    return 10L + size;
  }

  private static boolean isMarker(ByteBuffer bytes) {
    return bytes.remaining() == 4 && ChunkFile.letters(bytes).equals("fLaC");
  }

  @Nullable FlacStreamInfo streamInfo() {
    return streamInfo;
  }

  boolean isStreamInfoFirst() {
    return isStreamInfoFirst;
  }

  /// Where frames may begin.
  long audioOffset() {
    return audioOffset;
  }

  Tags tags() {
    return Tags.of(tags);
  }
}
