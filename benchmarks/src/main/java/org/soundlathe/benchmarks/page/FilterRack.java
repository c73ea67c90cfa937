package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.desk;
import static org.soundlathe.benchmarks.page.Rack.pair;

import java.util.List;
import org.soundlathe.benchmarks.page.Exhibit.Curve;
import org.soundlathe.dsp.filter.Cut;
import org.soundlathe.dsp.filter.Slope;
import org.soundlathe.dsp.parameter.FilterParameters;

/// Filters and equalisers.
final class FilterRack {
  private FilterRack() {}

  static List<Exhibit> exhibits() {
    return List.of(cut());
  }

  private static Exhibit cut() {
    return new Exhibit(
        "Low and high cut",
        "filter.Cut",
        "Takes away what lies below one corner and above another.",
        "Butterworth; trapezoidal state-variable sections after A. Simper (2013), matched to the"
            + " analogue response after M. Vicanek (2016).",
        Rack.of(FilterParameters.all(), "cut."),
        Rack.STRIPS,
        desk(spec -> Cut.prepare(spec, settings(Slope.DB_24))),
        List.of(
            Rack.response(
                "Cuts at 100 Hz and 8 kHz",
                new Curve("12 dB/oct", pair(spec -> Cut.prepare(spec, settings(Slope.DB_12)))),
                new Curve("24 dB/oct", pair(spec -> Cut.prepare(spec, settings(Slope.DB_24)))),
                new Curve("48 dB/oct", pair(spec -> Cut.prepare(spec, settings(Slope.DB_48)))))));
  }

  private static Cut.Settings settings(Slope slope) {
    return new Cut.Settings(new Cut.Edge(true, 100, slope), new Cut.Edge(true, 8_000, slope));
  }
}
