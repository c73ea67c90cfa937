package org.soundlathe.media.wav;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.pcm.PcmContents;
import org.soundlathe.media.pcm.PcmFileSource;

/// A WAV, RF64 or BW64 file being read: PCM of 8 to 32 bits and float of 32 and 64.
public final class WavSource extends PcmFileSource {
  private final Optional<Bext> bext;

  private WavSource(Path path, FileChannel channel, PcmContents contents, Optional<Bext> bext) {
    super(path, channel, contents);
    this.bext = bext;
  }

  /// @throws MediaException if the file cannot be read as a WAV
  public static WavSource open(Path path) {
    try {
      var channel = FileChannel.open(path, StandardOpenOption.READ);
      try {
        var parser = new WavParser(path, channel);
        var contents = parser.parse();
        return new WavSource(path, channel, contents, parser.bext());
      } catch (RuntimeException | IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
  }

  /// What the broadcast chunk says, where there is one.
  public Optional<Bext> bext() {
    return bext;
  }
}
