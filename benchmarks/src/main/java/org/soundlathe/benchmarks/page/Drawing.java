package org.soundlathe.benchmarks.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.paperwork.chart.Axis;
import org.soundlathe.paperwork.chart.Bar;
import org.soundlathe.paperwork.chart.BarChart;
import org.soundlathe.paperwork.chart.Chart;
import org.soundlathe.paperwork.chart.LineChart;
import org.soundlathe.paperwork.chart.Series;
import org.soundlathe.paperwork.chart.Source;

/// Draws what [Answer] measures.
final class Drawing {
  /// Every kernel of a picture has so many.
  private static final int CHANNELS = 2;

  private static final double DECAY_SECONDS = 3;
  private static final double FLOOR_DB = -80;
  private static final double NO_OVERTONE_DB = -100;
  private static final List<Source> SOURCES = List.of(Source.MIX, Source.BEFORE, Source.MASTER);

  private Drawing() {}

  static Chart of(Exhibit.Portrait portrait) {
    return switch (portrait.kind()) {
      case RESPONSE -> response(portrait);
      case STATIC_CURVE -> staticCurve(portrait);
      case DECAY -> decay(portrait);
      case OVERTONES -> overtones(portrait);
    };
  }

  private static Chart response(Exhibit.Portrait portrait) {
    var series = new ArrayList<Series>();
    var all = new ArrayList<double[]>();
    for (var curve : portrait.curves()) {
      double[] levels = Answer.magnitudeDb(curve.kernel().get(), CHANNELS);
      for (int i = 0; i < levels.length; i++) {
        levels[i] = Math.max(-60, levels[i]);
      }
      all.add(levels);
      series.add(named(curve, series.size(), Answer.places(), levels));
    }
    double[] joined = all.stream().flatMapToDouble(Arrays::stream).toArray();
    var up = Axis.covering("Gain", "dB", 12, joined);
    return new LineChart(portrait.title(), Axis.audibleFrequencies(), up, series);
  }

  private static Chart staticCurve(Exhibit.Portrait portrait) {
    var levels = new double[31];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = -60 + 2 * i;
    }
    var series = new ArrayList<Series>();
    for (var curve : portrait.curves()) {
      Kernel kernel = curve.kernel().get();
      double[] out = Answer.staticCurveDb(kernel, CHANNELS, levels);
      series.add(named(curve, series.size(), levels, out));
    }
    var across = Axis.linear("Level in", "dBFS", -60, 0);
    return new LineChart(
        portrait.title(), across, Axis.linear("Level out", "dBFS", -80, 0), series);
  }

  private static Chart decay(Exhibit.Portrait portrait) {
    var series = new ArrayList<Series>();
    for (var curve : portrait.curves()) {
      double[] levels = Answer.decayDb(curve.kernel().get(), DECAY_SECONDS);
      var places = new double[levels.length];
      for (int i = 0; i < levels.length; i++) {
        places[i] = i / 100.0;
        levels[i] = Math.max(FLOOR_DB, levels[i]);
      }
      series.add(named(curve, series.size(), places, levels));
    }
    return new LineChart(
        portrait.title(),
        Axis.time(DECAY_SECONDS),
        Axis.linear("Below the loudest 10 ms", "dB", FLOOR_DB, 0),
        series);
  }

  private static Chart overtones(Exhibit.Portrait portrait) {
    var bars = new ArrayList<Bar>();
    for (var curve : portrait.curves()) {
      double[] levels = Answer.overtonesDb(curve.kernel().get(), CHANNELS);
      for (int overtone = 1; overtone < 6; overtone++) {
        var name = curve.name() + ", " + (overtone + 1) + " kHz";
        var source = SOURCES.get(portrait.curves().indexOf(curve) % SOURCES.size());
        if (levels[overtone] > NO_OVERTONE_DB) {
          bars.add(new Bar(name, source, levels[overtone]));
        }
      }
    }
    return new BarChart(
        portrait.title(), Axis.linear("Beside the tone", "dB", NO_OVERTONE_DB, -10), 1, bars);
  }

  private static Series named(Exhibit.Curve curve, int index, double[] places, double[] values) {
    var source = SOURCES.get(index % SOURCES.size());
    return Series.bold(curve.name(), source, places, values);
  }
}
