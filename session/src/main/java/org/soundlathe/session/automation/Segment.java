package org.soundlathe.session.automation;

import java.util.Locale;

/// How a value goes from one point to the next.
public enum Segment {
  /// In a straight line.
  LINEAR,
  /// Slowly first or fast first: see [Ride].
  CURVE,
  /// It stays, and jumps at the next point.
  STEP;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
