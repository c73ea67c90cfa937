package org.soundlathe.tracking.concert;

/// A stretch of a concert that becomes a session of its own.
///
/// @param title as people read it
/// @param fromFrame on the concert's time line
/// @param toFrame the first frame that no longer belongs to it
public record Song(String title, long fromFrame, long toFrame) {
  public Song {
    if (fromFrame < 0 || toFrame <= fromFrame) {
      throw new IllegalArgumentException(
          "a song from frame " + fromFrame + " to " + toFrame + " of the concert");
    }
  }

  public long lengthFrames() {
    return toFrame - fromFrame;
  }
}
