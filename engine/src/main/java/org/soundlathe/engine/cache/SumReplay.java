package org.soundlathe.engine.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.soundlathe.engine.desk.Reuse;

/// Reads a sum block by block, and believes no block whose checksum is wrong.
final class SumReplay implements Reuse.Replay {
  private final FileChannel channel;
  private final ByteBuffer block =
      ByteBuffer.allocate(SumRecording.BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private int filled;
  private int left;

  SumReplay(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
  }

  @Override
  public int read(float[][] into, int frames) {
    int done = 0;
    while (done < frames) {
      if (left == 0 && !fill()) {
        return done;
      }
      int now = Math.min(frames - done, left);
      int from = filled - left;
      for (int side = 0; side < 2; side++) {
        int at = SumRecording.HEAD_BYTES + (side * SumRecording.BLOCK_FRAMES + from) * Float.BYTES;
        block
            .slice(at, now * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer()
            .get(into[side], done, now);
      }
      left -= now;
      done += now;
    }
    return done;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      left = 0;
    }
  }

  private boolean fill() {
    block.clear();
    try {
      while (block.hasRemaining()) {
        if (channel.read(block) < 0) {
          return false;
        }
      }
    } catch (IOException _) {
      return false;
    }
    filled = block.getInt(Integer.BYTES);
    boolean isWhole = block.getInt(0) == SumRecording.checksum(block);
    left = isWhole ? filled : 0;
    return isWhole && filled > 0;
  }
}
