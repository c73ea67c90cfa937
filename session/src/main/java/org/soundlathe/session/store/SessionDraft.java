package org.soundlathe.session.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;

/// A session folder that is being made under a hidden name beside its final one. It appears whole
/// at [#commit] or not at all; what a killed run left behind is cleared by the next one. One thread
/// at a time.
public final class SessionDraft implements Closeable {
  private final Disk disk;
  private final Path target;
  private final Path folder;
  private final SessionLock lock;
  private boolean committed;

  private SessionDraft(Disk disk, Path target, Path folder, SessionLock lock) {
    this.disk = disk;
    this.target = target;
    this.folder = folder;
    this.lock = lock;
  }

  /// Makes the hidden folder; folders above it are made where they are missing.
  ///
  /// @throws WriteRefusal if the name is taken or the place cannot be written
  /// @throws org.soundlathe.session.SessionRefusal.Locked if another run is making this session
  public static SessionDraft begin(Disk disk, Path target) {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw WriteRefusal.exists(target, null);
    }
    var folder = SafeFile.partialOf(target);
    makeFolder(folder);
    var draft = new SessionDraft(disk, target, folder, SessionLock.of(disk, folder, target));
    try {
      draft.clear();
      makeFolder(draft.audioFolder());
      return draft;
    } catch (IOException e) {
      draft.lock.close();
      throw WriteRefusal.of(target, e);
    }
  }

  /// Where to write the recordings, by [SafeFile]; clips name them as `audio/…`.
  public Path audioFolder() {
    return folder.resolve(SessionFolder.AUDIO);
  }

  /// Writes the session beside its audio and gives the folder its name.
  ///
  /// @return the session, open for editing
  /// @throws WriteRefusal if the disk refuses or somebody took the name
  public SessionFolder commit(Session session) {
    return commit(session, Progress.none());
  }

  /// As [#commit(Session)], and says how far the checksums of the audio are.
  public SessionFolder commit(Session session, Progress progress) {
    var document = Document.of(session);
    try {
      makeFolder(folder.resolve(SessionFolder.JOURNAL));
      makeFolder(folder.resolve(SessionFolder.CACHE));
      new AudioFolder(disk, audioFolder()).seal(progress);
      SafeFile.write(
          disk, folder.resolve(SessionFolder.JOURNAL_FILE), new byte[0], Overwrite.REPLACE);
      SafeFile.write(
          disk, folder.resolve(SessionFolder.SESSION_FILE), document.bytes(0), Overwrite.REPLACE);
      disk.rename(folder, target, Overwrite.REFUSE);
      committed = true;
      var parent = target.toAbsolutePath().getParent();
      if (parent != null) {
        disk.syncFolder(parent);
      }
      return SessionFolder.ofNew(disk, target, lock);
    } catch (FileAlreadyExistsException e) {
      throw WriteRefusal.exists(target, e);
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }

  /// Leaves nothing behind unless committed.
  @Override
  public void close() {
    if (committed) {
      return;
    }
    try (lock) {
      clear();
      disk.delete(folder.resolve(SessionLock.FILE));
      disk.delete(folder);
    } catch (IOException e) {
      throw WriteRefusal.of(target, e);
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
  }

  /// Deletes everything in the hidden folder but the lock.
  private void clear() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(folder.resolve(SessionLock.FILE))) {
              disk.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            if (!inner.equals(folder)) {
              disk.delete(inner);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
