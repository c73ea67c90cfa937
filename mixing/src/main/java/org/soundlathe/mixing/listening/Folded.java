package org.soundlathe.mixing.listening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.session.track.Track;

/// The sum of some tracks as they were recorded, folded down to mono, read from any frame on. One
/// thread at a time.
public final class Folded implements AutoCloseable {
  private final List<Track> tracks;
  private final List<ClipReader> readers = new ArrayList<>();
  private final float[][] block;

  /// @param maxFrames the most frames that one reading brings
  public Folded(List<Track> tracks, Function<String, Path> files, int maxFrames) {
    this.tracks = List.copyOf(tracks);
    for (var track : tracks) {
      readers.add(new ClipReader(track.clips(), track.channels(), files));
    }
    block = new float[2][maxFrames];
  }

  /// Fills `into[0..frames)` with the sum from the session frame given.
  public void read(long frame, float[] into, int frames) {
    Arrays.fill(into, 0, frames, 0f);
    for (int t = 0; t < readers.size(); t++) {
      int channels = tracks.get(t).channels();
      readers.get(t).read(frame, block, frames);
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < frames; i++) {
          into[i] += block[c][i] / channels;
        }
      }
    }
  }

  @Override
  public void close() {
    readers.forEach(ClipReader::close);
  }
}
