package org.soundlathe.engine.live;

/// Reads a source from any frame on, in pieces of any length.
final class Playhead {
  private final LiveSource source;
  private final float[][] chunk;
  private long position;
  private int at;
  private int skip;

  Playhead(LiveSource source) {
    this.source = source;
    chunk = new float[source.channels()][source.chunkFrames()];
    at = source.chunkFrames();
  }

  /// The next frame that is read.
  long position() {
    return position;
  }

  /// The next frame that is read is this one.
  void locate(long frame) {
    long grid = frame & -LiveSource.GRID_FRAMES; // a power of two
    source.locate(grid);
    position = frame;
    at = chunk[0].length;
    skip = (int) (frame - grid);
  }

  /// Reads into `into[channel][offset..offset+frames)`.
  void read(float[][] into, int offset, int frames) {
    int done = 0;
    while (done < frames) {
      if (at == chunk[0].length) {
        source.render(chunk);
        at = skip;
        skip = 0;
      }
      int count = Math.min(frames - done, chunk[0].length - at);
      for (int c = 0; c < chunk.length; c++) {
        System.arraycopy(chunk[c], at, into[c], offset + done, count);
      }
      at += count;
      done += count;
    }
    position += frames;
  }
}
