package org.soundlathe.paperwork.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The one seam to the disk for everything that is written, so that tests can count syncs and fail
/// writes.
public interface Disk {
  /// Opens a new or emptied file for reading and writing.
  FileChannel create(Path path) throws IOException;

  /// Opens a file for appending, making it if there is none.
  FileChannel append(Path path) throws IOException;

  /// Opens a file that is there for reading and writing, as it is.
  default FileChannel update(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /// Brings everything written to the channel onto the disk.
  void sync(FileChannel channel) throws IOException;

  /// Brings the names in a folder onto the disk.
  void syncFolder(Path folder) throws IOException;

  /// Moves a file to its final name in one step.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if `overwrite` is [Overwrite#REFUSE] and the
  ///   target exists
  void rename(Path from, Path to, Overwrite overwrite) throws IOException;

  void delete(Path path) throws IOException;

  /// What to do with a file that already has the final name.
  enum Overwrite {
    REFUSE,
    REPLACE
  }

  /// The disk of this machine.
  static Disk real() {
    return RealDisk.INSTANCE;
  }
}
