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

  /// The piece that a word of a table names; `snare` is its top.
  public static Piece of(String word) {
    for (var piece : values()) {
      if (piece.word().equals(word) || piece.word().equals(word + "-top")) {
        return piece;
      }
    }
    throw new IllegalArgumentException("no such piece of the kit: " + word);
  }

  /// The word in the tables: `snare-bottom`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
