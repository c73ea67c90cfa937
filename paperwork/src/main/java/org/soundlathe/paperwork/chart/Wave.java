package org.soundlathe.paperwork.chart;

/// The outline of a sound: the lowest and highest sample of each of many short stretches.
public final class Wave {
  private final String name;
  private final Source source;
  private final float[] lows;
  private final float[] highs;

  /// @param lows full scale is −1; copied
  /// @param highs full scale is 1, one a low; copied
  public Wave(String name, Source source, float[] lows, float[] highs) {
    if (lows.length != highs.length) {
      throw new IllegalArgumentException(
          "wave '%s': %s lows and %s highs".formatted(name, lows.length, highs.length));
    }
    this.name = name;
    this.source = source;
    this.lows = lows.clone();
    this.highs = highs.clone();
  }

  String name() {
    return name;
  }

  Source source() {
    return source;
  }

  /// The highest absolute sample; 0 for silence.
  double peak() {
    double peak = 0;
    for (int i = 0; i < lows.length; i++) {
      peak = Math.max(peak, Math.max(Math.abs(lows[i]), Math.abs(highs[i])));
    }
    return peak;
  }

  /// The outline in as many columns as given, from left to right above and back below.
  ///
  /// @param middle the height of silence
  /// @param half how far full scale reaches from there
  String path(double left, double width, double middle, double half, int mostColumns) {
    int columns = Math.min(mostColumns, lows.length);
    var above = new StringBuilder();
    var below = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      int from = (int) ((long) lows.length * column / columns);
      int to = (int) ((long) lows.length * (column + 1) / columns);
      double x = left + width * (column + 0.5) / columns;
      above.append(column == 0 ? "M" : "L");
      above.append(Svg.point(x, middle - half * Math.min(1, highest(from, to)) - 0.4));
      below.insert(0, "L" + Svg.point(x, middle - half * Math.max(-1, lowest(from, to)) + 0.4));
    }
    return columns == 0 ? "" : above.append(below).append('Z').toString();
  }

  private double highest(int from, int to) {
    double highest = -1;
    for (int i = from; i < to; i++) {
      highest = Math.max(highest, highs[i]);
    }
    return highest;
  }

  private double lowest(int from, int to) {
    double lowest = 1;
    for (int i = from; i < to; i++) {
      lowest = Math.min(lowest, lows[i]);
    }
    return lowest;
  }
}
