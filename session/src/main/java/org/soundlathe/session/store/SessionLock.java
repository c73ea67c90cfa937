package org.soundlathe.session.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.session.SessionRefusal.Locked;

/// One run's right to change a session folder. The operating system takes it back when the run
/// ends, however it ends; the empty file `.lock` stays.
final class SessionLock implements Closeable {
  static final String FILE = ".lock";

  private final FileChannel channel;

  private SessionLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @param name what people know the session as
  /// @throws Locked if another run has the lock
  /// @throws WriteRefusal if the folder cannot be written
  static SessionLock of(Disk disk, Path folder, Path name) {
    try {
      var channel = disk.append(folder.resolve(FILE));
      if (!isLocked(channel)) {
        channel.close();
        throw new Locked(name);
      }
      return new SessionLock(channel);
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }
}
