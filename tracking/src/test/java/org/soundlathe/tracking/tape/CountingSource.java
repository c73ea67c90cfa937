package org.soundlathe.tracking.tape;

import org.soundlathe.engine.live.LiveSource;

/// A song whose every sample tells its own frame: the left counts up by 1/2^22 a frame, the right
/// is its negative.
final class CountingSource implements LiveSource {
  private final int chunkFrames;
  private final long lengthFrames;
  private long frame;

  CountingSource(int chunkFrames, long lengthFrames) {
    this.chunkFrames = chunkFrames;
    this.lengthFrames = lengthFrames;
  }

  static float at(long frame) {
    return (frame + 1) / (float) (1 << 22);
  }

  @Override
  public int chunkFrames() {
    return chunkFrames;
  }

  @Override
  public long lengthFrames() {
    return lengthFrames;
  }

  @Override
  public void locate(long newFrame) {
    frame = newFrame;
  }

  @Override
  public void render(float[][] into) {
    for (int i = 0; i < chunkFrames; i++) {
      float sample = frame + i < lengthFrames ? at(frame + i) : 0f;
      into[0][i] = sample;
      into[1][i] = -sample;
    }
    frame += chunkFrames;
  }

  @Override
  public void close() {}
}
