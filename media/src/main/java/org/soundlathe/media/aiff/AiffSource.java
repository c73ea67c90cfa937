package org.soundlathe.media.aiff;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.pcm.PcmContents;
import org.soundlathe.media.pcm.PcmFileSource;

/// An AIFF or uncompressed AIFC file being read.
public final class AiffSource extends PcmFileSource {
  private AiffSource(Path path, FileChannel channel, PcmContents contents) {
    super(path, channel, contents);
  }

  /// @throws MediaException if the file cannot be read as AIFF
  public static AiffSource open(Path path) {
    try {
      var channel = FileChannel.open(path, StandardOpenOption.READ);
      try {
        return new AiffSource(path, channel, new AiffParser(path, channel).parse());
      } catch (RuntimeException | IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
  }
}
