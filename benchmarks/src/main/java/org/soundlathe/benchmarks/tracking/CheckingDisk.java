package org.soundlathe.benchmarks.tracking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Objects;
import org.soundlathe.paperwork.file.Disk;

/// A disk for recordings too long for any: it holds every float that is written against the
/// counting signal, and forgets it.
final class CheckingDisk implements Disk {
  @Override
  public FileChannel create(Path path) {
    var name = Objects.requireNonNull(path.getFileName()).toString();
    return new Checking(Integer.parseInt(name.replaceAll("in-(\\d+)-.*", "$1")) - 1);
  }

  @Override
  public FileChannel append(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void sync(FileChannel channel) {}

  @Override
  public void syncFolder(Path folder) {}

  @Override
  public void rename(Path from, Path to, Overwrite overwrite) {}

  @Override
  public void delete(Path path) {}

  private static final class Checking extends FileChannel {
    private final int input;
    private long headBytes = -1;
    private long endBytes;

    private Checking(int input) {
      this.input = input;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      int count = from.remaining();
      if (headBytes < 0) {
        headBytes = count;
        endBytes = count;
      } else if (position > 0) {
        check(from.order(ByteOrder.LITTLE_ENDIAN), position);
      }
      from.position(from.limit());
      return count;
    }

    private void check(ByteBuffer from, long position) throws IOException {
      if (position != endBytes) {
        throw new IOException("input " + input + ": written at " + position + " after " + endBytes);
      }
      endBytes += from.remaining();
      long frame = (position - headBytes) / Float.BYTES;
      for (int at = from.position(); at < from.limit(); at += Float.BYTES, frame++) {
        if (from.getFloat(at) != Counter.sample(input, frame)) {
          throw new IOException("input " + input + " is wrong at frame " + frame);
        }
      }
    }

    @Override
    protected void implCloseChannel() {}

    @Override
    public void force(boolean metaData) {}

    @Override
    public FileChannel truncate(long size) {
      return this;
    }

    @Override
    public long size() {
      return endBytes;
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
