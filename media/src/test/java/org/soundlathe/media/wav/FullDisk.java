package org.soundlathe.media.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.soundlathe.paperwork.file.Disk;

/// A disk on which no file grows past a size: what still fits of a write is written.
final class FullDisk implements Disk {
  private final Disk real = Disk.real();
  private final long bytes;

  FullDisk(long bytes) {
    this.bytes = bytes;
  }

  @Override
  public FileChannel create(Path path) throws IOException {
    return new Full(real.create(path));
  }

  @Override
  public FileChannel append(Path path) throws IOException {
    return real.append(path);
  }

  @Override
  public void sync(FileChannel channel) throws IOException {
    channel.force(true);
  }

  @Override
  public void syncFolder(Path folder) {}

  @Override
  public void rename(Path from, Path to, Overwrite overwrite) throws IOException {
    real.rename(from, to, overwrite);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(path);
  }

  private final class Full extends FileChannel {
    private final FileChannel inner;

    private Full(FileChannel inner) {
      this.inner = inner;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      if (position >= bytes) {
        throw new IOException("No space left on device");
      }
      int count = (int) Math.min(from.remaining(), bytes - position);
      int written = inner.write(from.slice(from.position(), count), position);
      from.position(from.position() + written);
      return written;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      inner.truncate(size);
      return this;
    }

    @Override
    protected void implCloseChannel() throws IOException {
      inner.close();
    }

    @Override
    public long size() throws IOException {
      return inner.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
      inner.force(metaData);
    }

    @Override
    public int read(ByteBuffer into) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(ByteBuffer into, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }
  }
}
