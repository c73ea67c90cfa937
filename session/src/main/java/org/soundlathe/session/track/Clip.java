package org.soundlathe.session.track;

/// A stretch of an audio file on the time line.
///
/// @param file relative to the session folder, with forward slashes, such as `audio/kick-in.wav`
/// @param startFrame where it sounds, counted from session frame 0
/// @param offsetFrames where in the file it begins
/// @param lengthFrames how long it sounds
public record Clip(String file, long startFrame, long offsetFrames, long lengthFrames) {
  public Clip {
    if (startFrame < 0 || offsetFrames < 0 || lengthFrames < 0) {
      throw new IllegalArgumentException("clip of " + file + ": negative position or length");
    }
  }

  public long endFrame() {
    return startFrame + lengthFrames;
  }
}
