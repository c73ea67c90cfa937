package org.soundlathe.engine.live;

/// What plays: a desk, or anything that renders from any place on. All of it is called on one
/// thread, the renderer's.
public interface LiveSource extends AutoCloseable {
  /// Where it can be located to: multiples of this.
  int GRID_FRAMES = 64;

  /// How many frames it renders at once.
  int chunkFrames();

  /// How many channels it renders: two for each output, the mix first.
  default int channels() {
    return 2;
  }

  /// Until the last recorded sound; what rings on comes after.
  long lengthFrames();

  /// Goes to a frame, a multiple of [#GRID_FRAMES]; what sounded before is forgotten.
  void locate(long frame);

  /// Renders the next chunk.
  ///
  /// @param into `[channel][chunkFrames]`, a signal for each of [#channels]
  void render(float[][] into);

  /// Will be located there again and again: may keep at hand what that needs.
  default void cue(long frame) {}

  /// How many frames were silent because a disk was late; may be asked on any thread.
  default long starvedFrames() {
    return 0;
  }

  @Override
  void close();
}
