package org.soundlathe.media.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.soundlathe.media.MediaException;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// A finished recording, brought onto the disk and read back. What the system still keeps in memory
/// it may hand out from there; what is larger than that comes from the disk.
///
/// @param fileSha256 of all its bytes, as `sha256sum` has it
/// @param samplesSha256 of the samples' bytes: the same as [TakeSink] had, or the disk has lied
public record TakeProof(String fileSha256, String samplesSha256) {
  private static final int BLOCK_BYTES = 1 << 20;

  /// Brings a file onto the disk and reads it back, once, at the speed of the disk.
  ///
  /// @throws MediaException if it cannot be read as a WAV
  public static TakeProof of(Disk disk, Path path, Progress progress) {
    try (var channel = disk.update(path)) {
      disk.sync(channel);
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      var contents = new WavParser(path, channel).parse();
      long frameBytes = (long) contents.layout().bytes() * contents.format().channels();
      long begin = contents.dataOffset();
      return read(channel, begin, begin + contents.lengthFrames() * frameBytes, progress);
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
  }

  private static TakeProof read(FileChannel channel, long begin, long end, Progress progress)
      throws IOException {
    var whole = sha256();
    var sound = sha256();
    var block = ByteBuffer.allocate(BLOCK_BYTES);
    long at = 0;
    for (int count = channel.read(block, 0); count > 0; count = channel.read(block, at)) {
      whole.update(block.array(), 0, count);
      int from = (int) Math.min(count, Math.max(0, begin - at));
      int to = (int) Math.min(count, Math.max(0, end - at));
      sound.update(block.array(), from, Math.max(0, to - from));
      at += count;
      block.clear();
      progress.at("reading the take back", (double) at / channel.size());
    }
    var hex = HexFormat.of();
    return new TakeProof(hex.formatHex(whole.digest()), hex.formatHex(sound.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
