package org.soundlathe.session.track;

/// A stretch of the time line on which one take of a track sounds.
///
/// @param take its id
/// @param fromFrame on the time line
/// @param toFrame the first frame that no longer belongs to it
/// @param fadeFrames how long it goes over into the range that begins where it ends, or into
///   silence; shorter where a take has no more sound
/// @param fade the shape of that
public record CompRange(
    String take, long fromFrame, long toFrame, long fadeFrames, FadeShape fade) {
  public CompRange {
    if (fromFrame < 0 || toFrame <= fromFrame || fadeFrames < 0) {
      throw new IllegalArgumentException(
          "take %s from %d to %d with a fade of %d frames is no stretch of the time line"
              .formatted(take, fromFrame, toFrame, fadeFrames));
    }
  }

  /// A range that ends at once.
  public CompRange(String take, long fromFrame, long toFrame) {
    this(take, fromFrame, toFrame, 0, FadeShape.EQUAL_POWER);
  }

  public CompRange withFade(long frames, FadeShape shape) {
    return new CompRange(take, fromFrame, toFrame, frames, shape);
  }

  CompRange between(long from, long to) {
    return new CompRange(take, from, to, fadeFrames, fade);
  }
}
