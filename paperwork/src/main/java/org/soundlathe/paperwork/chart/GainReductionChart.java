package org.soundlathe.paperwork.chart;

import java.util.List;
import org.soundlathe.paperwork.markup.NumberText;

/// How far a compressor or limiter holds the level down over time, hanging from the top: the
/// deepest moment of each stretch.
public final class GainReductionChart implements Chart {
  private static final double LEFT = 44;
  private static final double FIELD_HEIGHT = 130;
  private static final int MOST_COLUMNS = 420;
  private static final double LEAST_SPAN_DB = 3;

  private final String title;
  private final Source source;
  private final double stepSeconds;
  private final double[] reductionDb;
  private final List<Section> sections;

  /// @param stepSeconds from one value to the next
  /// @param reductionDb 0 or above: by how much the gain is down; copied
  public GainReductionChart(
      String title,
      Source source,
      double stepSeconds,
      double[] reductionDb,
      List<Section> sections) {
    this.title = title;
    this.source = source;
    this.stepSeconds = stepSeconds;
    this.reductionDb = reductionDb.clone();
    this.sections = List.copyOf(sections);
  }

  @Override
  public String svg() {
    var depth = Axis.covering("", "", LEAST_SPAN_DB, 0, -deepest(0, reductionDb.length));
    var up = Axis.linear("Held down by", "dB", depth.min(), 0);
    var time = Axis.time(stepSeconds * reductionDb.length);
    var plot = new Plot(LEFT, Svg.TITLE_HEIGHT + 22, Svg.WIDTH - LEFT - 8, FIELD_HEIGHT, time, up);
    var svg = new Svg(title, plot.bottom() + 44, altText());
    plot.drawSections(svg, sections);
    plot.drawAxes(svg);
    svg.area(outline(plot), source.paint(), "0.75");
    plot.drawSectionNames(svg, sections);
    return svg.finish();
  }

  @Override
  public String altText() {
    int deepestAt = 0;
    for (int i = 0; i < reductionDb.length; i++) {
      deepestAt = reductionDb[i] > reductionDb[deepestAt] ? i : deepestAt;
    }
    double deepest = deepest(0, reductionDb.length);
    if (deepest <= 0) {
      return title + ". The level is never held down.";
    }
    return "%s. At most %s dB, at %s."
        .formatted(title, NumberText.fixed(deepest, 1), NumberText.clock(deepestAt * stepSeconds));
  }

  private String outline(Plot plot) {
    int columns = Math.min(MOST_COLUMNS, reductionDb.length);
    var path = new StringBuilder("M" + Svg.point(plot.left(), plot.top()));
    for (int column = 0; column < columns; column++) {
      int from = (int) ((long) reductionDb.length * column / columns);
      int to = (int) ((long) reductionDb.length * (column + 1) / columns);
      double y = plot.y(-deepest(from, to));
      path.append("L").append(Svg.point(plot.x(from * stepSeconds), y));
      path.append("L").append(Svg.point(plot.x(to * stepSeconds), y));
    }
    return path + "L" + Svg.point(plot.right(), plot.top()) + "Z";
  }

  private double deepest(int from, int to) {
    double deepest = 0;
    for (int i = from; i < to; i++) {
      deepest = Math.max(deepest, reductionDb[i]);
    }
    return deepest;
  }
}
