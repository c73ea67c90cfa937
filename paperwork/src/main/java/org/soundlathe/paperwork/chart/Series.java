package org.soundlathe.paperwork.chart;

/// One curve: places and values, in the units of the chart's axes.
///
/// A value that is not finite leaves a gap.
public final class Series {
  /// How a curve is drawn: FINE stands back behind a BOLD one of the same source.
  public enum Weight {
    BOLD,
    FINE
  }

  private final String name;
  private final Source source;
  private final Weight weight;
  private final double[] places;
  private final double[] values;

  /// @param places rising; copied
  /// @param values one a place; copied
  public Series(String name, Source source, Weight weight, double[] places, double[] values) {
    if (places.length != values.length) {
      throw new IllegalArgumentException(
          "series '%s': %s places and %s values".formatted(name, places.length, values.length));
    }
    this.name = name;
    this.source = source;
    this.weight = weight;
    this.places = places.clone();
    this.values = values.clone();
  }

  public static Series bold(String name, Source source, double[] places, double[] values) {
    return new Series(name, source, Weight.BOLD, places, values);
  }

  /// A history of values at equal steps from 0 on, such as a meter gives.
  ///
  /// @param stepSeconds from one value to the next
  public static Series history(
      String name, Source source, Weight weight, double stepSeconds, double[] values) {
    var places = new double[values.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i * stepSeconds;
    }
    return new Series(name, source, weight, places, values);
  }

  public String name() {
    return name;
  }

  public Source source() {
    return source;
  }

  public Weight weight() {
    return weight;
  }

  int size() {
    return values.length;
  }

  double place(int index) {
    return places[index];
  }

  double value(int index) {
    return values[index];
  }

  /// `Mix from −31.2 to −14.0 LUFS`, or that there is nothing to see.
  String summary(Axis axis) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low > high ? name + " without a value" : name + " " + Span.text(low, high, axis.unit());
  }
}
