package org.soundlathe.media.intake;

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
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;

/// Takes a file into the house byte for byte, and its fingerprint with it.
public final class AudioCopy {
  private static final int BUFFER_BYTES = 1 << 20;

  private AudioCopy() {}

  /// Copies within the kernel, so that file systems that can share the bytes do.
  ///
  /// @return the SHA-256 of the bytes, in lower-case hexadecimal
  /// @throws MediaException.Unreadable if the source cannot be read
  /// @throws WriteRefusal if the target cannot be written
  public static String into(Disk disk, Path source, Path target, Disk.Overwrite overwrite) {
    try (var from = FileChannel.open(source, StandardOpenOption.READ);
        var file = SafeFile.create(disk, target, overwrite)) {
      long size = from.size();
      transfer(from, size, file);
      var fingerprint = sha256(from, size);
      file.commit();
      return fingerprint;
    } catch (IOException e) {
      throw MediaException.Unreadable.of(source, e);
    }
  }

  private static void transfer(FileChannel from, long size, SafeFile file) {
    try {
      for (long done = 0; done < size; ) {
        long count = from.transferTo(done, size - done, file.channel());
        if (count <= 0) {
          throw new IOException("the source became shorter while it was copied");
        }
        done += count;
      }
    } catch (IOException e) {
      throw WriteRefusal.of(file.target(), e);
    }
  }

  /// The SHA-256 of a file, in lower-case hexadecimal.
  public static String sha256(Path path) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return sha256(channel, channel.size());
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
  }

  private static String sha256(FileChannel channel, long size) throws IOException {
    var digest = newDigest();
    var buffer = ByteBuffer.allocate(BUFFER_BYTES);
    for (long at = 0; at < size; ) {
      int count = channel.read(buffer.clear(), at);
      if (count < 0) {
        throw new IOException("the file became shorter while it was read");
      }
      digest.update(buffer.flip());
      at += count;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
