package org.soundlathe.production;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.soundlathe.paperwork.file.Disk;

/// A disk that is full from its n-th creation, sync or renaming on; deleting always works.
final class FailingDisk implements Disk {
  private final Disk real = Disk.real();
  private final AtomicLong operations = new AtomicLong();
  private final long firstFailure;

  FailingDisk(long firstFailure) {
    this.firstFailure = firstFailure;
  }

  long operations() {
    return operations.get();
  }

  private void operation() throws IOException {
    if (operations.incrementAndGet() >= firstFailure) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public FileChannel create(Path path) throws IOException {
    operation();
    return real.create(path);
  }

  @Override
  public FileChannel append(Path path) throws IOException {
    operation();
    return real.append(path);
  }

  @Override
  public void sync(FileChannel channel) throws IOException {
    operation();
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
    real.delete(path);
  }
}
