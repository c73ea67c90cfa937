package org.soundlathe.paperwork.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Curves over time or frequency: loudness histories, spectra.
///
/// @param title what it shows, in a few words
/// @param series drawn in their order, the last on top
/// @param levels lines across, such as a target
/// @param bands fields behind the curves
/// @param sections parts of the song, where the lower axis is time
public record LineChart(
    String title,
    Axis across,
    Axis up,
    List<Series> series,
    List<Level> levels,
    List<TargetBand> bands,
    List<Section> sections)
    implements Chart {
  private static final double LEFT = 44;
  private static final double FIELD_HEIGHT = 190;

  public LineChart {
    series = List.copyOf(series);
    levels = List.copyOf(levels);
    bands = List.copyOf(bands);
    sections = List.copyOf(sections);
  }

  public LineChart(String title, Axis across, Axis up, List<Series> series) {
    this(title, across, up, series, List.of(), List.of(), List.of());
  }

  public LineChart withLevels(Level... added) {
    return new LineChart(
        title, across, up, series, joined(levels, List.of(added)), bands, sections);
  }

  public LineChart withBand(TargetBand added) {
    return new LineChart(
        title, across, up, series, levels, joined(bands, List.of(added)), sections);
  }

  public LineChart withSections(List<Section> added) {
    return new LineChart(title, across, up, series, levels, bands, joined(sections, added));
  }

  @Override
  public String svg() {
    var legend = new Legend(legendEntries());
    double top = legend.bottom() + 22;
    var plot = new Plot(LEFT, top, Svg.WIDTH - LEFT - 8, FIELD_HEIGHT, across, up);
    var svg = new Svg(title, plot.bottom() + 44, altText());
    legend.draw(svg);
    plot.drawSections(svg, sections);
    for (var band : bands) {
      band.draw(svg, plot);
    }
    plot.drawAxes(svg);
    for (var curve : series) {
      Curve.draw(svg, plot, curve);
    }
    plot.drawSectionNames(svg, sections);
    for (var level : levels) {
      plot.drawLevel(svg, level);
    }
    return svg.finish();
  }

  @Override
  public String altText() {
    var words = new StringBuilder(title).append('.');
    for (var curve : series) {
      words.append(' ').append(curve.summary(up)).append('.');
    }
    for (var level : levels) {
      words.append(' ').append(level.name()).append('.');
    }
    for (var band : bands) {
      words.append(' ').append("In grey: ").append(band.name()).append('.');
    }
    return words.toString();
  }

  private List<Legend.Entry> legendEntries() {
    var entries = new ArrayList<Legend.Entry>();
    for (var curve : series) {
      var kind = curve.weight() == Series.Weight.BOLD ? Legend.Kind.BOLD : Legend.Kind.FINE;
      entries.add(new Legend.Entry(curve.name(), curve.source(), kind));
    }
    for (var band : bands) {
      entries.add(new Legend.Entry(band.name(), Source.TARGET, Legend.Kind.FIELD));
    }
    return entries;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
