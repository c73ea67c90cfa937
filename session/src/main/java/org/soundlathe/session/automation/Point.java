package org.soundlathe.session.automation;

import org.soundlathe.paperwork.value.Value;

/// A value at one instant of the song.
///
/// @param frame 0 or later, at the rate of the session
/// @param value in the unit of its setting
/// @param toNext how it goes on from here
/// @param bend of a curve, -1 (slow first) to 1 (fast first); 0 for the others
public record Point(long frame, Value value, Segment toNext, double bend) {
  public Point {
    if (frame < 0) {
      throw new IllegalArgumentException("a point at frame " + frame + ", before the song");
    }
    if (!(bend >= -1 && bend <= 1)) {
      throw new IllegalArgumentException("bend " + bend + " is outside -1..1");
    }
    if (toNext != Segment.CURVE && bend != 0) {
      throw new IllegalArgumentException("only a curve can bend, not " + toNext.word());
    }
  }

  /// A point without a bend.
  public static Point of(long frame, Value value, Segment toNext) {
    return new Point(frame, value, toNext, 0);
  }
}
