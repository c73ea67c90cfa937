package org.soundlathe.paperwork.chart;

/// Turns the values of a series into the line of a picture.
final class Curve {
  /// Two points in each of these, so that peaks stay and files stay small.
  private static final int MOST_COLUMNS = 420;

  private Curve() {}

  static void draw(Svg svg, Plot plot, Series series) {
    stroke(svg, path(plot, series), series.source(), series.weight());
  }

  static void stroke(Svg svg, String path, Source source, Series.Weight weight) {
    double width =
        weight == Series.Weight.BOLD ? source.strokeWidth() : source.strokeWidth() * 0.45;
    svg.path(path, source.paint(), width, source.dashes());
  }

  private static String path(Plot plot, Series series) {
    var path = new StringBuilder();
    int step = (series.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
    boolean isPenDown = false;
    for (int from = 0; from < series.size(); from += Math.max(1, step)) {
      int to = Math.min(series.size(), from + Math.max(1, step));
      int lowest = extreme(series, from, to, -1);
      int highest = extreme(series, from, to, 1);
      if (lowest < 0) {
        isPenDown = false;
        continue;
      }
      path.append(isPenDown ? "L" : "M");
      path.append(point(plot, series, Math.min(lowest, highest)));
      if (lowest != highest) {
        path.append("L").append(point(plot, series, Math.max(lowest, highest)));
      }
      isPenDown = true;
    }
    return path.toString();
  }

  private static String point(Plot plot, Series series, int index) {
    return Svg.point(plot.x(series.place(index)), plot.y(series.value(index)));
  }

  /// The index of the lowest (sign −1) or highest (sign 1) finite value, or −1.
  private static int extreme(Series series, int from, int to, int sign) {
    int found = -1;
    for (int i = from; i < to; i++) {
      double value = series.value(i);
      if (Double.isFinite(value) && (found < 0 || sign * value > sign * series.value(found))) {
        found = i;
      }
    }
    return found;
  }
}
