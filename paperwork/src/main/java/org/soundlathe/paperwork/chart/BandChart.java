package org.soundlathe.paperwork.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How loud each third of an octave is, as steps, with the range of records of its kind behind.
///
/// @param title what it shows
/// @param levelAxis of the bands, such as dB below the loudest band
/// @param spectra places are the middles of the bands in Hz; drawn in their order
/// @param target places are the middles of the bands in Hz
public record BandChart(
    String title, Axis levelAxis, List<Series> spectra, Optional<TargetBand> target)
    implements Chart {
  /// From the middle of a third of an octave to its edge: IEC 61260-1, base ten.
  private static final double TO_EDGE = StrictMath.pow(10, 0.05);

  public BandChart {
    spectra = List.copyOf(spectra);
  }

  @Override
  public String svg() {
    return chart().svg();
  }

  @Override
  public String altText() {
    return chart().altText();
  }

  private LineChart chart() {
    var steps = new ArrayList<Series>();
    for (var spectrum : spectra) {
      steps.add(stepped(spectrum));
    }
    var chart = new LineChart(title, Axis.audibleFrequencies(), levelAxis, steps);
    return target.map(chart::withBand).orElse(chart);
  }

  private static Series stepped(Series bands) {
    var places = new double[bands.size() * 2];
    var values = new double[bands.size() * 2];
    for (int i = 0; i < bands.size(); i++) {
      places[2 * i] = bands.place(i) / TO_EDGE;
      places[2 * i + 1] = bands.place(i) * TO_EDGE;
      values[2 * i] = bands.value(i);
      values[2 * i + 1] = bands.value(i);
    }
    return new Series(bands.name(), bands.source(), bands.weight(), places, values);
  }
}
