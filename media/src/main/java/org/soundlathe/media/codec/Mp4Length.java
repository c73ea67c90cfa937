package org.soundlathe.media.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;

/// The exact length of the audio in an MP4 file. ISO/IEC 14496-12 §8.2.2, §8.4.2, §8.6.6.
///
/// The edit list says which part of the coded frames is to be heard, but most programs write its
/// length in milliseconds; the media's own length less the priming is exact where both agree.
final class Mp4Length {
  private static final int MAX_BOXES = 10_000;
  private static final int MAX_TRACKS = 50;
  private static final int HEADER_BYTES = 8;

  private record Box(String kind, long bodyOffset, long endOffset) {}

  private final FileChannel channel;

  private Mp4Length(FileChannel channel) {
    this.channel = channel;
  }

  /// Empty where there is no edit list, or one that does more than cut both ends.
  static OptionalLong frames(Path path, int sampleRateHz) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new Mp4Length(channel).frames(sampleRateHz);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private OptionalLong frames(int sampleRateHz) throws IOException {
    var movie = find(new Box("", 0, channel.size()), "moov", 0);
    if (movie.isEmpty()) {
      return OptionalLong.empty();
    }
    var movieHead = find(movie.get(), "mvhd", 0);
    for (int i = 0; movieHead.isPresent() && i < MAX_TRACKS; i++) {
      var track = find(movie.get(), "trak", i);
      if (track.isEmpty()) {
        return OptionalLong.empty();
      }
      var media = find(track.get(), "mdia", 0);
      if (media.isPresent() && isSound(media.get())) {
        return frames(movieHead.get(), track.get(), media.get(), sampleRateHz);
      }
    }
    return OptionalLong.empty();
  }

  private boolean isSound(Box media) throws IOException {
    var handler = find(media, "hdlr", 0);
    return handler.isPresent() && bytes(handler.get(), 12).getInt(8) == 0x736F_756E; // soun
  }

  private OptionalLong frames(Box movieHead, Box track, Box media, int sampleRateHz)
      throws IOException {
    var edits = find(track, "edts", 0);
    var list = edits.isPresent() ? find(edits.get(), "elst", 0) : Optional.<Box>empty();
    var mediaHead = find(media, "mdhd", 0);
    if (list.isEmpty() || mediaHead.isEmpty()) {
      return OptionalLong.empty();
    }
    var edit = bytes(list.get(), 28);
    boolean isLong = edit.get(0) == 1;
    long lengthTicks = isLong ? edit.getLong(8) : edit.getInt(8) & 0xFFFF_FFFFL;
    long startFrames = isLong ? edit.getLong(16) : edit.getInt(12);
    var movieTime = time(movieHead);
    var mediaTime = time(mediaHead.get());
    if (edit.getInt(4) != 1 || startFrames < 0 || mediaTime.perSecond() != sampleRateHz) {
      return OptionalLong.empty();
    }
    double framesPerTick = (double) sampleRateHz / Math.max(1, movieTime.perSecond());
    long byEdit = (long) Math.rint(lengthTicks * framesPerTick);
    long byMedia = mediaTime.length() - startFrames;
    return OptionalLong.of(Math.abs(byMedia - byEdit) <= framesPerTick ? byMedia : byEdit);
  }

  private record Time(long perSecond, long length) {}

  /// From `mvhd` or `mdhd`, which begin alike.
  private Time time(Box head) throws IOException {
    var body = bytes(head, 32);
    return body.get(0) == 1
        ? new Time(body.getInt(20) & 0xFFFF_FFFFL, body.getLong(24))
        : new Time(body.getInt(12) & 0xFFFF_FFFFL, body.getInt(16) & 0xFFFF_FFFFL);
  }

  /// The box of a kind, counted from 0, directly inside another.
  private Optional<Box> find(Box outer, String kind, int number) throws IOException {
    long at = outer.bodyOffset();
    int met = 0;
    for (int i = 0; i < MAX_BOXES && at + HEADER_BYTES <= outer.endOffset(); i++) {
      var head = bytes(at, 16);
      long size = head.getInt(0) & 0xFFFF_FFFFL;
      long body = at + HEADER_BYTES;
      if (size == 1) {
        size = head.getLong(8);
        body += 8;
      } else if (size == 0) {
        size = outer.endOffset() - at;
      }
      if (size < body - at || size > outer.endOffset() - at) {
        return Optional.empty();
      }
      var letters = new byte[4];
      head.get(4, letters);
      if (kind.equals(new String(letters, StandardCharsets.ISO_8859_1)) && met++ == number) {
        return Optional.of(new Box(kind, body, at + size));
      }
      at += size;
    }
    return Optional.empty();
  }

  private ByteBuffer bytes(Box box, int length) throws IOException {
    return bytes(box.bodyOffset(), length);
  }

  /// Zeros stand where the file ends earlier.
  private ByteBuffer bytes(long offset, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes, offset + bytes.position()) > 0) {}
    return bytes.clear();
  }
}
