package org.soundlathe.session.track;

import java.util.Locale;

/// A stretch of a take that was not recorded; the file holds silence there, so that all that comes
/// after it stands where it was played.
///
/// @param frame where it begins, counted from the first frame of the file
/// @param lengthFrames 1 or more
public record TakeGap(long frame, long lengthFrames, Kind kind) {
  /// Who lost it.
  public enum Kind {
    /// The sound card or its driver left cycles out.
    DEVICE,
    /// The ring between sound card and recorder was full.
    RING,
    /// The disk was too slow.
    DISK;

    /// The word in files.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TakeGap {
    if (frame < 0 || lengthFrames < 1) {
      throw new IllegalArgumentException(
          "a gap of " + lengthFrames + " frames at frame " + frame + " of a take");
    }
  }
}
