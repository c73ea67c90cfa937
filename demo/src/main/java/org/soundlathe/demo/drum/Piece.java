package org.soundlathe.demo.drum;

import java.util.Locale;

/// What of a drum kit gives sound at a place of its own.
public enum Piece {
  KICK,
  SNARE_TOP,
  SNARE_BOTTOM,
  HAT,
  TOM,
  FLOOR_TOM,
  CRASH,
  RIDE;

  /// The word in the tables: `snare-bottom`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
