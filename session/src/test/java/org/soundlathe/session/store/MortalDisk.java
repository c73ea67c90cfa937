package org.soundlathe.session.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.soundlathe.paperwork.file.Disk;

/// A disk that stops at its n-th operation: it refuses that one, or the whole run dies there. The
/// half of a write that was under way is on the disk.
final class MortalDisk implements Disk {
  /// What happens at the n-th operation.
  enum Fate {
    /// It is refused, and the next ones work again.
    REFUSES,
    /// The run is dead: neither this operation nor any later one happens.
    DIES,
    /// Nothing; and syncs are left out, so that long tests are quick.
    QUICK
  }

  /// The end of the run; no code catches it.
  static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final Disk real = Disk.real();
  private final Fate fate;
  private final long fatalOperation;
  private long operations;

  MortalDisk(long fatalOperation, Fate fate) {
    this.fatalOperation = fatalOperation;
    this.fate = fate;
  }

  /// Whether the fatal operation was reached.
  boolean isOver() {
    return operations >= fatalOperation;
  }

  /// Counts an operation.
  ///
  /// @return whether it is the fatal one; the caller does half of it, then calls [#strike]
  boolean isFatal() {
    if (fate == Fate.DIES && isOver()) {
      throw new Death();
    }
    return ++operations == fatalOperation;
  }

  void strike() throws IOException {
    if (fate == Fate.DIES) {
      throw new Death();
    }
    throw new IOException("No space left on device");
  }

  private void operation() throws IOException {
    if (isFatal()) {
      strike();
    }
  }

  @Override
  public FileChannel create(Path path) throws IOException {
    operation();
    return new MortalChannel(this, real.create(path));
  }

  @Override
  public FileChannel append(Path path) throws IOException {
    operation();
    return new MortalChannel(this, real.append(path));
  }

  @Override
  public void sync(FileChannel channel) throws IOException {
    operation();
    if (fate != Fate.QUICK) {
      channel.force(true);
    }
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    operation();
  }

  @Override
  public void rename(Path from, Path to, Overwrite overwrite) throws IOException {
    operation();
    real.rename(from, to, overwrite);
  }

  @Override
  public void delete(Path path) throws IOException {
    operation();
    real.delete(path);
  }
}
