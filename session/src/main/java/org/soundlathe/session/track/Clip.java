package org.soundlathe.session.track;

/// A stretch of an audio file on the time line.
///
/// @param file relative to the session folder, with forward slashes, such as `audio/kick-in.wav`
/// @param startFrame where it sounds, counted from session frame 0
/// @param offsetFrames where in the file it begins
/// @param lengthFrames how long it sounds, fades included
/// @param fadeIn over its first frames
/// @param fadeOut over its last frames, after the fade in
public record Clip(
    String file, long startFrame, long offsetFrames, long lengthFrames, Fade fadeIn, Fade fadeOut) {
  public Clip {
    if (startFrame < 0 || offsetFrames < 0 || lengthFrames < 0) {
      throw new IllegalArgumentException("clip of " + file + ": negative position or length");
    }
    if (fadeIn.frames() > lengthFrames - fadeOut.frames()) {
      throw new IllegalArgumentException("clip of " + file + ": its fades are longer than itself");
    }
  }

  /// A clip that begins and ends at once.
  public Clip(String file, long startFrame, long offsetFrames, long lengthFrames) {
    this(file, startFrame, offsetFrames, lengthFrames, Fade.NONE, Fade.NONE);
  }

  public long endFrame() {
    return startFrame + lengthFrames;
  }
}
