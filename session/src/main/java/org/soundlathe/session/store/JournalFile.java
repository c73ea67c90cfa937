package org.soundlathe.session.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.session.SessionRefusal.Damaged;
import org.soundlathe.session.SessionRefusal.Unreadable;

/// The file `journal/journal.ndjson`: lines are only ever added at its end, each brought onto the
/// disk before the command that wrote it is done. One thread at a time.
final class JournalFile {
  /// A whole line and where it stands.
  record Place(long offset, int length) {}

  /// Is told every whole line in order; lines are counted from 1.
  interface Reader {
    void line(int count, Place place, JournalEntry entry);
  }

  /// No edit of a session comes near it; a longer line is not ours.
  private static final int MAX_LINE_BYTES = 200_000_000;

  private final Disk disk;
  private final Path path;
  private long wholeBytes;
  private boolean torn;

  JournalFile(Disk disk, Path path) {
    this.disk = disk;
    this.path = path;
  }

  Path path() {
    return path;
  }

  /// Whether the last line was cut off while it was written; it is passed over.
  boolean isTorn() {
    return torn;
  }

  /// Reads every line.
  ///
  /// @throws Damaged if a line that is not the last is wrong
  void read(Reader reader) {
    if (!Files.exists(path)) {
      return;
    }
    try (var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      var line = new ByteArrayOutputStream();
      for (int count = 1; ; count++) {
        var whole = next(in, line);
        if (line.size() == 0 && !whole) {
          return;
        }
        var entry = JournalLine.decode(line.toByteArray());
        if (!whole || entry.isEmpty()) {
          requireLast(in, count);
          torn = true;
          return;
        }
        reader.line(count, new Place(wholeBytes, line.size()), entry.get());
        wholeBytes += line.size() + 1;
      }
    } catch (IOException e) {
      throw new Unreadable(path, e);
    }
  }

  /// Reads one line again.
  JournalEntry read(Place place) {
    try (var channel = FileChannel.open(path)) {
      var bytes = ByteBuffer.allocate(place.length());
      while (bytes.hasRemaining() && channel.read(bytes, place.offset() + bytes.position()) >= 0) {}
      return JournalLine.decode(bytes.array())
          .orElseThrow(
              () -> new Damaged(path, "a line has changed since it was read", goOn(1), null));
    } catch (IOException e) {
      throw new Unreadable(path, e);
    }
  }

  /// Adds a line and brings it onto the disk; what a cut-off command left is taken away first.
  ///
  /// @throws WriteRefusal if the disk refuses; then the line does not count
  Place append(JournalEntry entry) {
    var line = JournalLine.encode(entry);
    try {
      var folder = Objects.requireNonNull(path.getParent());
      Files.createDirectories(folder);
      try (var channel = disk.append(path)) {
        if (channel.size() > wholeBytes) {
          channel.truncate(wholeBytes);
        }
        var bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        disk.sync(channel);
      }
      if (wholeBytes == 0) {
        disk.syncFolder(folder);
      }
    } catch (IOException e) {
      throw WriteRefusal.of(path, e);
    }
    var place = new Place(wholeBytes, line.length - 1);
    wholeBytes += line.length;
    torn = false;
    return place;
  }

  /// What a person can do about a wrong line.
  static String goOn(int line) {
    return "take the file from a backup; or delete line "
        + line
        + " and all after it (those edits are lost); or move the file away: the session then opens"
        + " as it was last saved, without its history";
  }

  /// Collects the bytes up to a line feed.
  ///
  /// @return whether there was one
  private static boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
    line.reset();
    for (int b = in.read(); b >= 0 && line.size() < MAX_LINE_BYTES; b = in.read()) {
      if (b == '\n') {
        return true;
      }
      line.write(b);
    }
    return false;
  }

  private void requireLast(InputStream in, int line) throws IOException {
    if (in.read() >= 0) {
      throw new Damaged(path, "line " + line + " does not fit its checksum", goOn(line), null);
    }
  }
}
