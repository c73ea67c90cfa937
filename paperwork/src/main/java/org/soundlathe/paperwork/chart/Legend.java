package org.soundlathe.paperwork.chart;

import java.util.ArrayList;
import java.util.List;

/// The row of names above a chart: which line is whose. A second row begins where the first is
/// full.
final class Legend {
  static final double ROW_HEIGHT = 18;
  private static final double SAMPLE = 24;
  private static final double GAP = 16;

  /// A line or a field, and its name.
  record Entry(String name, Source source, Kind kind) {}

  enum Kind {
    BOLD,
    FINE,
    FIELD
  }

  private final List<Entry> entries;
  private final List<Double> lefts = new ArrayList<>();
  private final List<Integer> rows = new ArrayList<>();

  Legend(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    double left = 0;
    int row = 0;
    for (var entry : entries) {
      double width = SAMPLE + Svg.textWidth(entry.name());
      if (left > 0 && left + width > Svg.WIDTH) {
        left = 0;
        row++;
      }
      lefts.add(left);
      rows.add(row);
      left += width + GAP;
    }
  }

  /// Where the room below it begins; it stands under the title.
  double bottom() {
    return Svg.TITLE_HEIGHT + (rows.isEmpty() ? 0 : (rows.getLast() + 1) * ROW_HEIGHT + 8);
  }

  void draw(Svg svg) {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      double x = lefts.get(i);
      double y = Svg.TITLE_HEIGHT + (rows.get(i) + 0.5) * ROW_HEIGHT;
      var sample = "M" + Svg.point(x, y) + "L" + Svg.point(x + SAMPLE - 6, y);
      switch (entry.kind()) {
        case FIELD -> svg.rectangle(x, y - 5, SAMPLE - 6, 10, entry.source().paint(), "0.3");
        case BOLD -> Curve.stroke(svg, sample, entry.source(), Series.Weight.BOLD);
        case FINE -> Curve.stroke(svg, sample, entry.source(), Series.Weight.FINE);
      }
      svg.text(x + SAMPLE, y + 4.5, "start", Svg.INK, entry.name());
    }
  }
}
