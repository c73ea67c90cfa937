package org.soundlathe.engine.live;

import java.util.concurrent.atomic.AtomicLong;

/// A source whose every sample tells its own place: the left counts up by 1/2^22 a frame, the right
/// is its negative; silence behind its length. A test may make it slow or turn it up.
final class Ramp implements LiveSource {
  private final int chunkFrames;
  private final long lengthFrames;
  private final AtomicLong cued = new AtomicLong(-1);
  private long frame;
  private float gain = 1f;

  Ramp(int chunkFrames, long lengthFrames) {
    this.chunkFrames = chunkFrames;
    this.lengthFrames = lengthFrames;
  }

  static float at(long frame) {
    return (frame + 1) / (float) (1 << 22);
  }

  void gain(float newGain) {
    gain = newGain;
  }

  long cued() {
    return cued.get();
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
    if (newFrame % GRID_FRAMES != 0) {
      throw new IllegalArgumentException("not on the grid: " + newFrame);
    }
    frame = newFrame;
  }

  @Override
  public void render(float[][] stereo) {
    for (int i = 0; i < chunkFrames; i++) {
      float sample = frame + i < lengthFrames ? gain * at(frame + i) : 0f;
      stereo[0][i] = sample;
      stereo[1][i] = -sample;
    }
    frame += chunkFrames;
  }

  @Override
  public void cue(long newFrame) {
    cued.set(newFrame);
  }

  @Override
  public void close() {}
}
