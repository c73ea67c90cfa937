package org.soundlathe.paperwork.chart;

import java.util.List;
import org.soundlathe.paperwork.markup.NumberText;

/// Bars from left to right, one a row, each with its name before it and its figure behind it.
///
/// @param title what it shows
/// @param values the axis; bars begin at 0 where it reaches over 0, else at its lower end
/// @param decimals of the figures behind the bars
public record BarChart(String title, Axis values, int decimals, List<Bar> bars) implements Chart {
  private static final double NAME_WIDTH = 150;
  private static final double FIGURE_WIDTH = 48;
  private static final double ROW_HEIGHT = 24;

  public BarChart {
    bars = List.copyOf(bars);
  }

  @Override
  public String svg() {
    double width = Svg.WIDTH - NAME_WIDTH - FIGURE_WIDTH;
    var plot =
        new Plot(NAME_WIDTH, Svg.TITLE_HEIGHT, width, bars.size() * ROW_HEIGHT, values, rows());
    var svg = new Svg(title, plot.bottom() + 44, altText());
    for (var tick : values.ticks()) {
      svg.line(plot.x(tick.value()), plot.top(), plot.x(tick.value()), plot.bottom(), Svg.FAINT);
    }
    for (int i = 0; i < bars.size(); i++) {
      drawBar(svg, plot, bars.get(i), plot.top() + i * ROW_HEIGHT);
    }
    plot.drawAcross(svg);
    return svg.finish();
  }

  @Override
  public String altText() {
    var words = new StringBuilder(title).append(':');
    for (var bar : bars) {
      words.append(' ').append(bar.name()).append(' ');
      words.append(NumberText.fixed(bar.value(), decimals));
      words.append(values.unit().isEmpty() ? ";" : " " + values.unit() + ";");
    }
    return words.toString().replaceFirst(";$", ".");
  }

  private void drawBar(Svg svg, Plot plot, Bar bar, double top) {
    double middle = top + ROW_HEIGHT / 2 + 4.5;
    var name = Svg.fitted(bar.name(), NAME_WIDTH - 8);
    svg.text(NAME_WIDTH - 8, middle, "end", Svg.INK, name);
    var figure = NumberText.fixed(bar.value(), decimals);
    if (!Double.isFinite(bar.value())) {
      svg.text(NAME_WIDTH + 6, middle, "start", Svg.MUTED, figure);
      return;
    }
    double origin = plot.x(0);
    double end = plot.x(bar.value());
    double left = Math.min(origin, end);
    double right = Math.max(origin, end);
    svg.rectangle(left, top + 5, right - left, ROW_HEIGHT - 10, bar.source().paint(), "0.85");
    svg.text(right + 6, middle, "start", Svg.INK, figure);
  }

  private Axis rows() {
    return Axis.linear("", "", 0, Math.max(1, bars.size()));
  }
}
