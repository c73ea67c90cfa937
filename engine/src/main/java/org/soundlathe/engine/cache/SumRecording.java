package org.soundlathe.engine.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.soundlathe.engine.desk.Reuse;

/// Writes a sum: blocks of 8192 frames, each with its checksum and its length before it.
final class SumRecording implements Reuse.Recording {
  static final int BLOCK_FRAMES = 8192;
  static final int HEAD_BYTES = 2 * Integer.BYTES;
  static final int BLOCK_BYTES = HEAD_BYTES + 2 * BLOCK_FRAMES * Float.BYTES;

  private final Path part;
  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private int filled;
  private boolean isWhole = true;

  SumRecording(Path part, Path file) throws IOException {
    this.part = part;
    this.file = file;
    channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
  }

  @Override
  public void write(float[][] sound, int offset, int frames) {
    int done = 0;
    while (done < frames) {
      int now = Math.min(frames - done, BLOCK_FRAMES - filled);
      for (int side = 0; side < 2; side++) {
        int at = HEAD_BYTES + (side * BLOCK_FRAMES + filled) * Float.BYTES;
        block
            .slice(at, now * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer()
            .put(sound[side], offset + done, now);
      }
      filled += now;
      done += now;
      if (filled == BLOCK_FRAMES) {
        flush();
      }
    }
  }

  @Override
  public void close() {
    try {
      if (filled > 0) {
        flush();
      }
      channel.close();
      if (isWhole) {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(part);
      }
    } catch (IOException _) {
      isWhole = false;
    }
  }

  static int checksum(ByteBuffer block) {
    var crc = new CRC32C();
    crc.update(block.slice(Integer.BYTES, BLOCK_BYTES - Integer.BYTES));
    return (int) crc.getValue();
  }

  private void flush() {
    block.putInt(Integer.BYTES, filled);
    block.putInt(0, checksum(block));
    filled = 0;
    block.clear();
    try {
      while (isWhole && block.hasRemaining()) {
        channel.write(block);
      }
    } catch (IOException _) {
      isWhole = false;
    }
    block.clear();
  }
}
