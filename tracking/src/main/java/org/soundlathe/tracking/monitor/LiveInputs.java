package org.soundlathe.tracking.monitor;

import org.soundlathe.tracking.capture.Capture;

/// The newest sound of all inputs, block by block without a seam, as long as the tape and the
/// device keep step. The tape's thread.
final class LiveInputs {
  /// So many blocks behind, it goes on with the newest: nobody wants to hear themselves late.
  private static final long MOST_BEHIND = 4;

  private final Capture capture;
  private final float[][] heard;
  private long nextFrame = -1;
  private boolean hasJumped;

  LiveInputs(Capture capture, int inputs, int maxFrames) {
    this.capture = capture;
    heard = new float[inputs][maxFrames];
  }

  /// Reads the next block of every input.
  ///
  /// @return false where there is none
  boolean read(int frames) {
    long newest = capture.tapeFrame() - frames;
    hasJumped = nextFrame < 0 || newest - nextFrame > MOST_BEHIND * frames;
    // Behind a gap, and at the beginning, it goes on with the newest that there is.
    if (hasJumped || nextFrame > newest) {
      nextFrame = newest;
    }
    if (nextFrame < 0 || capture.copy(nextFrame, heard, frames) < frames) {
      nextFrame = -1;
      return false;
    }
    nextFrame += frames;
    return true;
  }

  /// Whether the last block does not go on where the one before it ended.
  boolean hasJumped() {
    return hasJumped;
  }

  /// Nobody listens for a while.
  void pause() {
    nextFrame = -1;
  }

  /// @param input of the open device, counted from 0
  float[] heard(int input) {
    return heard[input];
  }
}
