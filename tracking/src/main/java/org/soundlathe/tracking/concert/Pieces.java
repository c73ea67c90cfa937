package org.soundlathe.tracking.concert;

import java.util.SortedMap;
import java.util.TreeMap;

/// Which stretch of each recording a song needs.
final class Pieces {
  /// Frames of a file.
  ///
  /// @param toFrame the first one that is not needed
  record Piece(long fromFrame, long toFrame) {
    long lengthFrames() {
      return toFrame - fromFrame;
    }

    private Piece with(long from, long to) {
      return new Piece(Math.min(fromFrame, from), Math.max(toFrame, to));
    }
  }

  private final SortedMap<String, Piece> pieces = new TreeMap<>();

  void need(String file, long fromFrame, long toFrame) {
    pieces.merge(file, new Piece(fromFrame, toFrame), (a, b) -> a.with(b.fromFrame(), b.toFrame()));
  }

  /// @param file one that is needed
  Piece of(String file) {
    var piece = pieces.get(file);
    if (piece == null) {
      throw new IllegalArgumentException(file + " is not needed");
    }
    return piece;
  }

  /// From file to piece, in the order of their names.
  SortedMap<String, Piece> all() {
    return pieces;
  }
}
