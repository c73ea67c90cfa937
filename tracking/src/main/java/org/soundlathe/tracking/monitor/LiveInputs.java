package org.soundlathe.tracking.monitor;

import org.soundlathe.tracking.capture.Capture;

/// The newest sound of all inputs, block by block without a seam, as long as the tape and the
/// device keep step. The tape's thread.
final class LiveInputs {
  /// How many blocks it keeps behind the newest, so that threads that take turns unevenly are not
  /// heard as clicks. Measured on the virtual device in real time: less ends there by itself.
  private static final long SLACK = 2;

  /// So many blocks behind, it goes on anew: nobody wants to hear themselves late.
  private static final long MOST_BEHIND = 7;

  private final Capture capture;
  private final float[][] heard;
  private final int blockFrames;
  private long nextFrame = -1;
  private boolean hasJumped;

  /// @param blockFrames that are usually asked for; the seam of a loop cuts some of them
  /// @param maxFrames that are ever asked for
  LiveInputs(Capture capture, int inputs, int blockFrames, int maxFrames) {
    this.capture = capture;
    this.blockFrames = blockFrames;
    heard = new float[inputs][maxFrames];
  }

  /// Reads the next block of every input.
  ///
  /// @return false where there is none
  boolean read(int frames) {
    long newest = capture.tapeFrame() - frames;
    hasJumped = nextFrame < 0 || newest - nextFrame > MOST_BEHIND * blockFrames;
    if (hasJumped) {
      nextFrame = newest - SLACK * blockFrames;
    }
    nextFrame = Math.min(nextFrame, newest);
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
