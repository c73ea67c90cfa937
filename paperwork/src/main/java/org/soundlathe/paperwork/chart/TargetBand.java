package org.soundlathe.paperwork.chart;

/// The range in which the curves of records of its kind lie.
public final class TargetBand {
  private final String name;
  private final double[] places;
  private final double[] lows;
  private final double[] highs;

  /// @param places rising, in the unit of the chart's lower axis; copied as are the others
  /// @param lows one a place
  /// @param highs one a place, not below the low
  public TargetBand(String name, double[] places, double[] lows, double[] highs) {
    if (places.length != lows.length || places.length != highs.length) {
      throw new IllegalArgumentException(
          "target '%s': %s places, %s lows, %s highs"
              .formatted(name, places.length, lows.length, highs.length));
    }
    this.name = name;
    this.places = places.clone();
    this.lows = lows.clone();
    this.highs = highs.clone();
  }

  String name() {
    return name;
  }

  void draw(Svg svg, Plot plot) {
    var path = new StringBuilder();
    for (int i = 0; i < places.length; i++) {
      path.append(i == 0 ? "M" : "L").append(Svg.point(plot.x(places[i]), plot.y(highs[i])));
    }
    for (int i = places.length - 1; i >= 0; i--) {
      path.append("L").append(Svg.point(plot.x(places[i]), plot.y(lows[i])));
    }
    svg.area(path.isEmpty() ? "" : path + "Z", Source.TARGET.paint(), "0.22");
  }
}
