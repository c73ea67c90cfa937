package org.soundlathe.mastering.chain;

import org.soundlathe.mastering.MasteringRefusal;
import org.soundlathe.media.AudioSource;

/// A mix as two channels: a mono one is heard from both sides.
final class StereoSource implements AutoCloseable {
  private final AudioSource source;
  private final boolean isMono;

  StereoSource(AudioSource source, String name) {
    int channels = source.format().channels();
    if (channels < 1 || channels > 2) {
      source.close();
      throw new MasteringRefusal.TooManyChannels(name, channels);
    }
    this.source = source;
    isMono = channels == 1;
  }

  /// @return frames read, or -1 at the end
  int read(float[][] into, int offset, int frames) {
    int read = source.read(into, offset, frames);
    if (isMono && read > 0) {
      System.arraycopy(into[0], offset, into[1], offset, read);
    }
    return read;
  }

  @Override
  public void close() {
    source.close();
  }
}
