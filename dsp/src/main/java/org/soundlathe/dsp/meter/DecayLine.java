package org.soundlathe.dsp.meter;

/// A straight line through the end of a falling level, as far back as the level follows it.
final class DecayLine {
  private static final int SHORTEST_HOPS = 8;

  /// Before it is followed back, the line is laid through so much of the fall.
  private static final double SHORTEST_DB = 10;

  /// The level of noise wavers by so much over 30 ms.
  private static final double WAVER_DB = 2.5;

  /// How much of the level's movement the line must explain.
  private static final double STRAIGHT = 0.9;

  private double slopeDb;
  private double startDb;
  private double dropDb;

  /// Lays the line so that it ends at a hop; false where there is none.
  boolean lay(double[] levelsDb, int end) {
    int from = end - SHORTEST_HOPS + 1;
    while (from > 0 && levelsDb[from] < levelsDb[end] + SHORTEST_DB) {
      from--;
    }
    if (from < 0 || !fits(levelsDb, from, end)) {
      return false;
    }
    while (from > 0 && Math.abs(levelsDb[from - 1] - (startDb - slopeDb)) <= WAVER_DB) {
      from--;
      fits(levelsDb, from, end);
    }
    return fits(levelsDb, from, end);
  }

  /// How much the line falls each hop; negative.
  double slopeDb() {
    return slopeDb;
  }

  /// The line's height where it begins.
  double startDb() {
    return startDb;
  }

  /// How far the line falls from its beginning to its end.
  double dropDb() {
    return dropDb;
  }

  /// Least squares over hops from..to; true where the line falls and explains the level.
  private boolean fits(double[] levelsDb, int from, int to) {
    int count = to - from + 1;
    double middle = (from + to) / 2.0;
    double mean = 0;
    for (int hop = from; hop <= to; hop++) {
      mean += levelsDb[hop] / count;
    }
    double product = 0;
    double hopSquare = 0;
    double levelSquare = 0;
    for (int hop = from; hop <= to; hop++) {
      product += (hop - middle) * (levelsDb[hop] - mean);
      hopSquare += (hop - middle) * (hop - middle);
      levelSquare += (levelsDb[hop] - mean) * (levelsDb[hop] - mean);
    }
    slopeDb = product / hopSquare;
    startDb = mean - slopeDb * (middle - from);
    dropDb = -slopeDb * (to - from);
    return slopeDb < 0 && product * product >= STRAIGHT * hopSquare * levelSquare;
  }
}
