package org.soundlathe.paperwork.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Objects;

/// A file being written under a temporary name beside its final one; it appears whole at [#commit]
/// or not at all. One thread at a time.
public final class SafeFile implements Closeable {
  private final Disk disk;
  private final Path target;
  private final Path partial;
  private final Disk.Overwrite overwrite;
  private final FileChannel channel;
  private boolean committed;

  private SafeFile(Disk disk, Path target, Path partial, Disk.Overwrite overwrite)
      throws IOException {
    this.disk = disk;
    this.target = target;
    this.partial = partial;
    this.overwrite = overwrite;
    this.channel = disk.create(partial);
  }

  /// Begins to write; the folder must exist.
  ///
  /// @throws WriteRefusal if the temporary file cannot be made
  public static SafeFile create(Disk disk, Path target, Disk.Overwrite overwrite) {
    try {
      return new SafeFile(disk, target, partialOf(target), overwrite);
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }

  /// The name that a file has while it is being written: hidden, beside the final one.
  public static Path partialOf(Path target) {
    return target.resolveSibling("." + Objects.requireNonNull(target.getFileName()) + ".part");
  }

  /// Writes bytes and commits, in one go.
  public static void write(Disk disk, Path target, byte[] bytes, Disk.Overwrite overwrite) {
    try (var file = create(disk, target, overwrite)) {
      file.write(ByteBuffer.wrap(bytes));
      file.commit();
    }
  }

  /// The channel of the temporary file, for formats that go back to patch their header.
  public FileChannel channel() {
    return channel;
  }

  /// The temporary path, for a child process that writes the file itself.
  public Path partial() {
    return partial;
  }

  public Path target() {
    return target;
  }

  /// Appends all remaining bytes.
  ///
  /// @throws WriteRefusal if the disk refuses
  public void write(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }

  /// Syncs and gives the file its final name.
  ///
  /// @throws WriteRefusal if the disk refuses or the name is taken
  public void commit() {
    try {
      disk.sync(channel);
      channel.close();
      disk.rename(partial, target, overwrite);
      committed = true;
      var folder = target.toAbsolutePath().getParent();
      if (folder != null) {
        disk.syncFolder(folder);
      }
    } catch (FileAlreadyExistsException e) {
      throw WriteRefusal.exists(target, e);
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }

  /// Leaves nothing behind unless committed.
  @Override
  public void close() {
    try {
      channel.close();
      if (!committed) {
        disk.delete(partial);
      }
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }
}
