package org.soundlathe.engine.bounce;

import java.util.OptionalLong;

/// Which part of a song is written.
///
/// Every bounce is rendered from session frame 0 on, so a part holds the same bits as the whole has
/// there: reverberation, compressors and automation are where they are in the song.
///
/// @param fromFrame the first frame
/// @param toFrame the frame after the last one, where the tracks fall silent; empty for the end of
///   the song
/// @param tail what is written after it
public record Stretch(long fromFrame, OptionalLong toFrame, Tail tail) {
  /// The song with all that rings on.
  public static final Stretch WHOLE = new Stretch(0, OptionalLong.empty(), new Tail.RingOut());

  public Stretch {
    if (fromFrame < 0 || (toFrame.isPresent() && toFrame.getAsLong() <= fromFrame)) {
      throw new IllegalArgumentException(
          "from frame " + fromFrame + " to frame " + toFrame + " is no part of a song");
    }
  }

  /// Where the tracks end.
  long endFrame(long lengthFrames) {
    return toFrame.orElse(Math.max(lengthFrames, fromFrame));
  }
}
