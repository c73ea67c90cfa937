package org.soundlathe.paperwork.chart;

import java.util.List;

/// The field of a chart between its axes.
///
/// @param left of the field inside the axis words, as are the others
record Plot(double left, double top, double width, double height, Axis across, Axis up) {
  private static final double LEAST_TICK_GAP = 6;

  double x(double value) {
    return left + across.position(value) * width;
  }

  double y(double value) {
    return top + (1 - up.position(value)) * height;
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /// Grid, figures and words of both axes.
  void drawAxes(Svg svg) {
    for (var tick : up.ticks()) {
      double y = y(tick.value());
      svg.line(left, y, right(), y, Svg.FAINT);
      svg.text(left - 6, y + 4.5, "end", Svg.MUTED, tick.text());
    }
    svg.text(0, top - 8, "start", Svg.MUTED, up.caption());
    drawAcross(svg);
  }

  /// Figures and words of the lower axis alone.
  void drawAcross(Svg svg) {
    double free = Double.NEGATIVE_INFINITY;
    for (var tick : across.ticks()) {
      double x = x(tick.value());
      svg.line(x, bottom(), x, bottom() + 4, Svg.MUTED);
      double half = Svg.textWidth(tick.text()) / 2;
      double middle = Math.min(x, Svg.WIDTH - half);
      if (middle - half >= free) {
        svg.text(middle, bottom() + 18, "middle", Svg.MUTED, tick.text());
        free = middle + half + LEAST_TICK_GAP;
      }
    }
    svg.line(left, bottom(), right(), bottom(), Svg.MUTED);
    svg.text(left + width / 2, bottom() + 36, "middle", Svg.MUTED, across.caption());
  }

  /// The parts of the song, as pale fields with their names.
  void drawSections(Svg svg, List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      var section = sections.get(i);
      double from = x(section.startSeconds());
      double to = x(section.endSeconds());
      if (i % 2 == 0) {
        svg.rectangle(from, top, to - from, height, Svg.MUTED, "0.09");
      }
      if (to - from > 24) {
        svg.text(from + 4, top + 14, "start", Svg.MUTED, Svg.fitted(section.name(), to - from - 6));
      }
    }
  }

  /// A line across the field, named at its right end.
  void drawLevel(Svg svg, Level level) {
    double y = y(level.value());
    svg.path(
        "M" + Svg.point(left, y) + "L" + Svg.point(right(), y),
        Source.TARGET.paint(),
        Source.TARGET.strokeWidth(),
        Source.TARGET.dashes());
    svg.text(right() - 2, y - 5, "end", Svg.INK, level.name());
  }
}
