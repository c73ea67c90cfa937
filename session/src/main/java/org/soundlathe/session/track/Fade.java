package org.soundlathe.session.track;

/// How a clip comes in or goes out.
///
/// @param frames how long it takes; 0 for a clip that begins or ends at once
/// @param shape of no meaning where it takes no time
public record Fade(long frames, FadeShape shape) {
  public static final Fade NONE = new Fade(0, FadeShape.EQUAL_POWER);

  public Fade {
    if (frames < 0) {
      throw new IllegalArgumentException("a fade of " + frames + " frames");
    }
    if (frames == 0) {
      shape = FadeShape.EQUAL_POWER;
    }
  }

  public boolean isNone() {
    return frames == 0;
  }
}
