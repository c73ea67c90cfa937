package org.soundlathe.paperwork.chart;

import java.util.List;
import org.soundlathe.paperwork.markup.NumberText;

/// The outlines of sounds below each other, over one time: is it squashed, and where?
///
/// @param title what it shows
/// @param lengthSeconds of all waves
/// @param sections parts of the song
/// @param marks places to look at
public record WaveformChart(
    String title, double lengthSeconds, List<Wave> waves, List<Section> sections, List<Mark> marks)
    implements Chart {
  private static final double WAVE_HEIGHT = 58;
  private static final double GAP = 22;
  private static final double SECTION_LANE = 20;
  private static final int MOST_COLUMNS = 480;

  public WaveformChart {
    waves = List.copyOf(waves);
    sections = List.copyOf(sections);
    marks = List.copyOf(marks);
  }

  @Override
  public String svg() {
    double height = SECTION_LANE + waves.size() * (WAVE_HEIGHT + GAP);
    var time = Axis.time(lengthSeconds);
    var plot =
        new Plot(4, Svg.TITLE_HEIGHT + 18, Svg.WIDTH - 8, height, time, Axis.linear("", "", 0, 1));
    var svg = new Svg(title, plot.bottom() + 44, altText());
    plot.drawSections(svg, sections);
    for (int i = 0; i < waves.size(); i++) {
      drawWave(svg, plot, waves.get(i), plot.top() + SECTION_LANE + i * (WAVE_HEIGHT + GAP) + GAP);
    }
    plot.drawSectionNames(svg, sections);
    for (var mark : marks) {
      drawMark(svg, plot, mark);
    }
    plot.drawAcross(svg);
    return svg.finish();
  }

  @Override
  public String altText() {
    var words = new StringBuilder(title).append(", ").append(NumberText.clock(lengthSeconds));
    words.append(" long.");
    for (var wave : waves) {
      words.append(' ').append(wave.name()).append(" peaks at ");
      words.append(percent(wave)).append(" of full scale.");
    }
    for (var mark : marks) {
      words.append(' ').append(mark.name()).append(" at ");
      words.append(NumberText.clock(mark.atSeconds())).append('.');
    }
    return words.toString();
  }

  private static String percent(Wave wave) {
    return NumberText.fixed(wave.peak() * 100, 0) + " %";
  }

  private void drawWave(Svg svg, Plot plot, Wave wave, double top) {
    double middle = top + WAVE_HEIGHT / 2;
    svg.line(plot.left(), middle, plot.right(), middle, Svg.FAINT);
    var path = wave.path(plot.left(), plot.width(), middle, WAVE_HEIGHT / 2, MOST_COLUMNS);
    svg.area(path, wave.source().paint(), "0.9");
    svg.text(plot.left(), top - 4, "start", Svg.INK, wave.name() + ", peak " + percent(wave));
  }

  private static void drawMark(Svg svg, Plot plot, Mark mark) {
    double x = plot.x(mark.atSeconds());
    svg.path("M" + Svg.point(x, plot.top()) + "L" + Svg.point(x, plot.bottom()), Svg.INK, 1, "2 2");
    svg.area("M" + Svg.point(x - 4, plot.top() - 7) + "h8l-4 7Z", Svg.INK, "1");
    boolean isRightHalf = x > Svg.WIDTH / 2;
    svg.text(
        isRightHalf ? x - 8 : x + 8,
        plot.top() - 4,
        isRightHalf ? "end" : "start",
        Svg.INK,
        mark.name());
  }
}
