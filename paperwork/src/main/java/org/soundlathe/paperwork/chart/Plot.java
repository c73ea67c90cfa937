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
    svg.text(0, top - 10, "start", Svg.MUTED, up.caption());
    drawAcross(svg);
  }

  /// Figures and words of the lower axis alone.
  void drawAcross(Svg svg) {
    var ticks = across.ticks();
    int every = 1;
    while (every < ticks.size() && isCrowded(ticks, every)) {
      every++;
    }
    for (int i = 0; i < ticks.size(); i++) {
      double x = x(ticks.get(i).value());
      svg.line(x, bottom(), x, bottom() + 4, Svg.MUTED);
      if (i % every == 0) {
        svg.text(wordsAt(ticks.get(i)), bottom() + 18, "middle", Svg.MUTED, ticks.get(i).text());
      }
    }
    svg.line(left, bottom(), right(), bottom(), Svg.MUTED);
    svg.text(left + width / 2, bottom() + 36, "middle", Svg.MUTED, across.caption());
  }

  /// Whether the words of every so many ticks would touch each other.
  private boolean isCrowded(List<Axis.Tick> ticks, int every) {
    for (int i = every; i < ticks.size(); i += every) {
      var before = ticks.get(i - every);
      var after = ticks.get(i);
      double halves = (Svg.textWidth(before.text()) + Svg.textWidth(after.text())) / 2;
      if (wordsAt(after) - wordsAt(before) < halves + LEAST_TICK_GAP) {
        return true;
      }
    }
    return false;
  }

  /// The middle of a tick's words, kept inside the picture.
  private double wordsAt(Axis.Tick tick) {
    double half = Svg.textWidth(tick.text()) / 2;
    return Math.max(half, Math.min(x(tick.value()), Svg.WIDTH - half));
  }

  /// The parts of the song, as pale fields.
  void drawSections(Svg svg, List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      var section = sections.get(i);
      double from = x(section.startSeconds());
      double to = x(section.endSeconds());
      if (i % 2 == 0) {
        svg.rectangle(from, top, to - from, height, Svg.MUTED, "0.09");
      }
    }
  }

  /// The names of the parts, to be drawn after the curves.
  void drawSectionNames(Svg svg, List<Section> sections) {
    for (var section : sections) {
      double from = x(section.startSeconds());
      var name = Svg.fitted(section.name(), x(section.endSeconds()) - from - 4);
      if (!name.isEmpty()) {
        svg.label(from + 4, top + 14, "start", name);
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
    svg.label(right() - 2, y - 5, "end", level.name());
  }
}
