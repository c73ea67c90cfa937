package org.soundlathe.engine.live;

/// What plays: a desk, or anything that renders stereo from any place on. All of it is called on
/// one thread, the renderer's.
public interface LiveSource extends AutoCloseable {
  /// Where it can be located to: multiples of this.
  int GRID_FRAMES = 64;

  /// How many frames it renders at once.
  int chunkFrames();

  /// Until the last recorded sound; what rings on comes after.
  long lengthFrames();

  /// Goes to a frame, a multiple of [#GRID_FRAMES]; what sounded before is forgotten.
  void locate(long frame);

  /// Renders the next chunk.
  ///
  /// @param stereo `[2][chunkFrames]`
  void render(float[][] stereo);

  /// Will be located there again and again: may keep at hand what that needs.
  default void cue(long frame) {}

  /// How many frames were silent because a disk was late; may be asked on any thread.
  default long starvedFrames() {
    return 0;
  }

  @Override
  void close();
}
