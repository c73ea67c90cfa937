package org.soundlathe.paperwork.chart;

import java.util.List;
import java.util.Optional;
import org.soundlathe.paperwork.chart.Series.Weight;

/// One chart of each kind, all names given from outside.
final class Charts {
  static final double[] OCTAVES_HZ = {63, 125, 250, 500, 1000, 2000, 4000, 8000};
  static final double[] HALVES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.5, 0.5};

  private Charts() {}

  static List<Chart> all(String name) {
    var sections = List.of(new Section(0, 10, name), new Section(10, 40, name));
    return List.of(
        line(name, sections),
        new BandChart(
            name,
            Axis.linear(name, name, -40, 0),
            List.of(Series.bold(name, Source.MIX, OCTAVES_HZ, HALVES)),
            Optional.of(new TargetBand(name, OCTAVES_HZ, HALVES, HALVES))),
        new BarChart(
            name,
            Axis.linear(name, name, -6, 2),
            1,
            List.of(new Bar(name, Source.MASTER, -3), new Bar(name, Source.MASTER, Double.NaN))),
        new StereoFieldChart(
            name,
            new StereoCloud(Source.MIX, 3, new double[] {0, 1, 0, 2, 3, 2, 0, 1, 0}),
            List.of(Series.bold(name, Source.MIX, OCTAVES_HZ, HALVES)),
            List.of(Series.bold(name, Source.MIX, OCTAVES_HZ, HALVES))),
        new WaveformChart(
            name,
            40,
            List.of(new Wave(name, Source.BEFORE, new float[] {-1, -2}, new float[] {1, 2})),
            sections,
            List.of(new Mark(1, name), new Mark(39, name))),
        new GainReductionChart(name, Source.MASTER, 10, new double[] {0, 2, 1, 0}, sections));
  }

  /// Charts of a song without a sound.
  static List<Chart> empty() {
    return List.of(
        new LineChart("Loudness", Axis.time(0), Axis.linear("", "LUFS", -40, 0), List.of()),
        new BandChart("Tone", Axis.linear("", "dB", -40, 0), List.of(), Optional.empty()),
        new BarChart("Bars", Axis.linear("", "dB", -6, 2), 1, List.of()),
        new StereoFieldChart(
            "Stereo", new StereoCloud(Source.MIX, 3, new double[9]), List.of(), List.of()),
        new WaveformChart(
            "Wave",
            0,
            List.of(new Wave("Mix", Source.MIX, new float[0], new float[0])),
            List.of(),
            List.of()),
        new GainReductionChart("Limiter", Source.MASTER, 0.1, new double[0], List.of()));
  }

  private static LineChart line(String name, List<Section> sections) {
    var values = new double[] {-30, Double.NEGATIVE_INFINITY, -12, -50};
    return new LineChart(
            name,
            Axis.time(40),
            Axis.linear(name, name, -40, 0),
            List.of(
                Series.history(name, Source.BEFORE, Weight.BOLD, 10, values),
                Series.history(name, Source.MIX, Weight.FINE, 10, values)))
        .withLevels(new Level(name, -23))
        .withSections(sections);
  }
}
