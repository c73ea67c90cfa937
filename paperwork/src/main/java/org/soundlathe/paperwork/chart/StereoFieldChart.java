package org.soundlathe.paperwork.chart;

import java.util.ArrayList;
import java.util.List;

/// The stereo field: to the left where the sound lies between the loudspeakers, to the right how
/// wide each band is and how alike left and right are in it.
///
/// @param title what it shows
/// @param width places in Hz, values 0 (mono) to 1 (all side)
/// @param correlation places in Hz, values −1 (vanishes in mono) to 1 (mono)
public record StereoFieldChart(
    String title, StereoCloud cloud, List<Series> width, List<Series> correlation)
    implements Chart {
  private static final double SIDE = 178;
  private static final double LEFT = SIDE + 66;
  private static final double FIELD_HEIGHT = 72;
  private static final Axis WIDTH_AXIS = Axis.linear("Width: 0 is mono", "", 0, 1);
  private static final Axis CORRELATION_AXIS = Axis.linear("Correlation: 1 is mono", "", -1, 1);

  public StereoFieldChart {
    width = List.copyOf(width);
    correlation = List.copyOf(correlation);
  }

  @Override
  public String svg() {
    var legend = new Legend(legendEntries());
    double top = legend.bottom() + 22;
    var upper = plot(top, WIDTH_AXIS);
    var lower = plot(upper.bottom() + 30, CORRELATION_AXIS);
    var svg = new Svg(title, lower.bottom() + 44, altText());
    legend.draw(svg);
    drawField(svg, top);
    drawBands(svg, upper, width);
    drawBands(svg, lower, correlation);
    lower.drawAcross(svg);
    return svg.finish();
  }

  @Override
  public String altText() {
    var words = new StringBuilder(title).append('.');
    for (var series : width) {
      words.append(" Width of ").append(series.summary(WIDTH_AXIS)).append('.');
    }
    for (var series : correlation) {
      words.append(" Correlation of ").append(series.summary(CORRELATION_AXIS)).append('.');
    }
    return words.toString();
  }

  private static Plot plot(double top, Axis up) {
    var across = Axis.audibleFrequencies();
    return new Plot(LEFT, top, Svg.WIDTH - LEFT - 8, FIELD_HEIGHT, across, up);
  }

  /// A diamond: straight up is mono, the upper left edge is the left loudspeaker alone.
  private void drawField(Svg svg, double top) {
    double middle = SIDE / 2;
    double right = SIDE;
    cloud.draw(svg, 0, top, SIDE);
    svg.line(middle, top, middle, top + SIDE, Svg.FAINT);
    svg.path(
        "M%sL%sL%sL%sZ"
            .formatted(
                Svg.point(middle, top),
                Svg.point(right, top + middle),
                Svg.point(middle, top + SIDE),
                Svg.point(0, top + middle)),
        Svg.MUTED,
        1,
        "");
    svg.text(middle, top - 8, "middle", Svg.MUTED, "mono");
    svg.text(middle / 2 - 6, top + middle / 2 - 4, "end", Svg.MUTED, "left");
    svg.text(middle * 1.5 + 6, top + middle / 2 - 4, "start", Svg.MUTED, "right");
    svg.text(middle, top + SIDE + 18, "middle", Svg.MUTED, "sideways: out of phase");
  }

  private static void drawBands(Svg svg, Plot plot, List<Series> bands) {
    for (var tick : List.of(plot.up().min(), (plot.up().min() + plot.up().max()) / 2, 1.0)) {
      svg.line(plot.left(), plot.y(tick), plot.right(), plot.y(tick), Svg.FAINT);
      svg.text(plot.left() - 6, plot.y(tick) + 4.5, "end", Svg.MUTED, plot.up().text(tick));
    }
    svg.text(plot.left(), plot.top() - 8, "start", Svg.MUTED, plot.up().caption());
    for (var series : bands) {
      Curve.draw(svg, plot, series);
    }
  }

  private List<Legend.Entry> legendEntries() {
    var entries = new ArrayList<Legend.Entry>();
    for (var series : width) {
      entries.add(new Legend.Entry(series.name(), series.source(), Legend.Kind.BOLD));
    }
    return entries;
  }
}
