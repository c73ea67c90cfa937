package org.soundlathe.media.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.soundlathe.media.MediaException;
import org.soundlathe.paperwork.file.WriteRefusal;

/// A zip of tracks: looked through as a whole before a byte of it is written, and refused as a
/// whole.
final class TrackZip {
  private static final int MAX_ENTRIES = 20_000;
  private static final long MAX_BYTES = 64L << 30;
  // Silence packs 1000:1, so a small archive of sparse tracks may do that; a large one may not.
  private static final long FREE_BYTES = 1L << 30;
  private static final long MAX_RATIO = 200;
  private static final int COPY_BYTES = 1 << 16;
  // What DOS and old Windows programs name files in.
  private static final String OLD_NAMES = "IBM437";

  private final Path archive;
  private final Path target;
  private final long freeBytes;

  TrackZip(Path archive, Path scratchFolder) {
    this(archive, scratchFolder, FREE_BYTES);
  }

  /// @param freeBytes up to which no ratio is looked at
  TrackZip(Path archive, Path scratchFolder, long freeBytes) {
    this.archive = archive;
    this.target = scratchFolder.toAbsolutePath().normalize();
    this.freeBytes = freeBytes;
  }

  static boolean looksLikeZip(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      var start = bytes.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
    } catch (IOException e) {
      throw MediaException.Unreadable.of(file, e);
    }
  }

  /// @throws MediaException.UnsafeArchive if an entry would leave the folder, or it is a bomb
  TrackFiles unpack() {
    try (var zip = open()) {
      var entries = new ArrayList<ZipEntry>();
      var sorting = new Sorting(archive);
      long bytes = 0;
      for (ZipEntry entry : zip.stream().limit(MAX_ENTRIES + 1L).toList()) {
        requireInside(entry.getName());
        if (!entry.isDirectory() && sorting.take(plain(entry.getName()), entry.getSize())) {
          entries.add(entry);
          bytes += Math.max(0, entry.getSize());
        }
      }
      requireBearable(zip.size(), bytes);
      var tracks = sorting.tracks();
      long left = Math.min(MAX_BYTES, allowed());
      for (var entry : entries) {
        left = extract(zip, entry, left);
      }
      var files = tracks.stream().map(target::resolve).toList();
      return new TrackFiles(TrackFiles.plainName(archive), files, sorting.findings());
    } catch (ZipException e) {
      throw new MediaException.Malformed(archive, "as a zip: " + e.getMessage());
    } catch (IOException e) {
      throw MediaException.Unreadable.of(archive, e);
    }
  }

  private ZipFile open() throws IOException {
    try {
      return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (!Charset.isSupported(OLD_NAMES)) {
        throw e;
      }
      return new ZipFile(archive.toFile(), Charset.forName(OLD_NAMES));
    }
  }

  private void requireInside(String name) {
    var plain = plain(name);
    boolean isOutside =
        plain.startsWith("/")
            || plain.matches("^[A-Za-z]:.*")
            || plain.indexOf('\0') >= 0
            || List.of(plain.split("/", -1)).contains("..")
            || !target.resolve(plain).normalize().startsWith(target);
    if (isOutside) {
      throw new MediaException.UnsafeArchive(archive, "an entry would leave its folder: " + name);
    }
  }

  private static String plain(String name) {
    return name.replace('\\', '/');
  }

  private long allowed() throws IOException {
    return Math.max(freeBytes, Files.size(archive) * MAX_RATIO);
  }

  private void requireBearable(int entries, long bytes) throws IOException {
    if (entries > MAX_ENTRIES) {
      throw new MediaException.UnsafeArchive(archive, "it has " + entries + " entries");
    }
    if (bytes > MAX_BYTES || bytes > allowed()) {
      throw new MediaException.UnsafeArchive(archive, "it would unpack to " + bytes + " bytes");
    }
  }

  /// Counts what really comes out, for the stated sizes may lie.
  private long extract(ZipFile zip, ZipEntry entry, long leftBytes) throws IOException {
    var file = target.resolve(plain(entry.getName())).normalize();
    long left = leftBytes;
    try (var from = zip.getInputStream(entry);
        var to = new Extracted(file)) {
      var buffer = new byte[COPY_BYTES];
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        left -= count;
        if (left < 0) {
          throw new MediaException.UnsafeArchive(archive, "it unpacks to more than it says");
        }
        to.write(buffer, count);
      }
    }
    return left;
  }

  /// A file being unpacked; its troubles are those of writing, not of the archive.
  private static final class Extracted implements AutoCloseable {
    private final Path file;
    private final OutputStream bytes;

    Extracted(Path file) {
      this.file = file;
      try {
        Files.createDirectories(file.getParent());
        bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
      } catch (IOException e) {
        throw WriteRefusal.of(file, e);
      }
    }

    void write(byte[] from, int length) {
      try {
        bytes.write(from, 0, length);
      } catch (IOException e) {
        throw WriteRefusal.of(file, e);
      }
    }

    @Override
    public void close() {
      try {
        bytes.close();
      } catch (IOException e) {
        throw WriteRefusal.of(file, e);
      }
    }
  }
}
