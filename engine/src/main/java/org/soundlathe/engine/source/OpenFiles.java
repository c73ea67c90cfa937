package org.soundlathe.engine.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.soundlathe.media.SeekableSource;
import org.soundlathe.media.wav.WavSource;

/// The few recordings of a track that sound at the moment: a track may have hundreds of takes, and
/// a machine has not that many open files. One thread at a time.
final class OpenFiles implements AutoCloseable {
  /// Two of a cross-fade and the one that comes next, with one to spare.
  static final int MOST = 4;

  /// A recording and where it stands.
  private static final class Reel {
    private final SeekableSource source;
    private long position;

    Reel(SeekableSource source) {
      this.source = source;
    }
  }

  private final Function<String, Path> files;
  private final Map<String, Reel> open = new LinkedHashMap<>(8, 0.75f, true);

  /// @param files from a clip's file to its place on the disk
  OpenFiles(Function<String, Path> files) {
    this.files = files;
  }

  /// Reads into `into[channel][offset..offset + frames)`.
  ///
  /// @return how many frames the file had
  int read(String file, long fromFrame, float[][] into, int offset, int frames) {
    var reel = open.get(file);
    if (reel == null) {
      makeRoom();
      reel = new Reel(WavSource.open(files.apply(file)));
      open.put(file, reel);
    }
    if (fromFrame > reel.source.lengthFrames().orElse(Long.MAX_VALUE)) {
      return 0; // the recording is shorter than its clip
    }
    if (reel.position != fromFrame) {
      reel.source.seek(fromFrame);
    }
    int done = 0;
    while (done < frames) {
      int got = reel.source.read(into, offset + done, frames - done);
      if (got < 0) {
        break;
      }
      done += got;
    }
    reel.position = fromFrame + done;
    return done;
  }

  int count() {
    return open.size();
  }

  private void makeRoom() {
    var oldest = open.entrySet().iterator();
    while (open.size() >= MOST) {
      oldest.next().getValue().source.close();
      oldest.remove();
    }
  }

  @Override
  public void close() {
    open.values().forEach(reel -> reel.source.close());
    open.clear();
  }
}
