package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.desk;
import static org.soundlathe.benchmarks.page.Rack.pair;

import java.util.List;
import org.soundlathe.benchmarks.page.Exhibit.Curve;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.equalizer.Band;
import org.soundlathe.dsp.equalizer.Detail;
import org.soundlathe.dsp.equalizer.DynamicBand;
import org.soundlathe.dsp.equalizer.DynamicEqualizer;
import org.soundlathe.dsp.equalizer.Equalizer;
import org.soundlathe.dsp.equalizer.LinearPhase;
import org.soundlathe.dsp.filter.Cut;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.filter.Slope;
import org.soundlathe.dsp.parameter.EqualizerParameters;
import org.soundlathe.dsp.parameter.FilterParameters;

/// Filters and equalisers.
final class FilterRack {
  private FilterRack() {}

  static List<Exhibit> exhibits() {
    return List.of(cut(), equalizer(), dynamicEqualizer(), linearPhase());
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

  private static Exhibit equalizer() {
    return new Exhibit(
        "Equaliser",
        "equalizer.Equalizer",
        "Up to eight bands a strip: bells, shelves, tilt, notch, all-pass, cuts; gliding without"
            + " zipper noise.",
        "Shapes after R. Bristow-Johnson; exact poles and a numerator fitted in power after M."
            + " Vicanek, \"Matched Second Order Digital Filters\" (2016).",
        Rack.of(EqualizerParameters.all(), "equalizer."),
        Rack.STRIPS,
        desk(spec -> equalizer(spec, four())),
        List.of(
            Rack.response(
                "Bells of 9 dB, and shelves",
                curve("bells", bell(100, 9), bell(1_000, -9), bell(16_000, 9)),
                curve("low shelf", band(Shape.LOW_SHELF, 150, 0.7, 6)),
                curve("high shelf", band(Shape.HIGH_SHELF, 6_000, 0.7, -6))),
            Rack.response(
                "Tilt and notch",
                curve("tilt", band(Shape.TILT, 1_000, 0.7, 6)),
                curve("notch", band(Shape.NOTCH, 300, 4, 0)))));
  }

  private static Curve curve(String name, Band... bands) {
    return new Curve(name, pair(spec -> equalizer(spec, List.of(bands))));
  }

  private static Equalizer equalizer(Spec spec, List<Band> bands) {
    return Equalizer.prepare(spec, new Equalizer.Settings(bands));
  }

  private static List<Band> four() {
    return List.of(
        band(Shape.HIGH_PASS, 80, 0.7, 0), bell(250, 3), bell(1_000, -4), bell(5_000, 2.5));
  }

  private static Band bell(double frequencyHz, double gainDb) {
    return band(Shape.BELL, frequencyHz, 1.4, gainDb);
  }

  private static Band band(Shape shape, double frequencyHz, double q, double gainDb) {
    return new Band(true, shape, frequencyHz, q, gainDb);
  }

  private static Exhibit dynamicEqualizer() {
    return new Exhibit(
        "Dynamic equaliser",
        "equalizer.DynamicEqualizer",
        "A bell or shelf that moves with the level of its own band, or of another sound.",
        "Mean-square detector behind the band's own filter; attack and release on decibels.",
        Rack.of(EqualizerParameters.all(), "dynamicEqualizer."),
        Rack.STRIPS,
        desk(spec -> dynamic(spec, -9)),
        List.of(
            Rack.staticCurve(
                "Threshold -30 dB at 1 kHz, range -9 and +6 dB",
                new Curve("-9 dB", pair(spec -> dynamic(spec, -9))),
                new Curve("+6 dB", pair(spec -> dynamic(spec, 6))))));
  }

  private static DynamicEqualizer dynamic(Spec spec, double rangeDb) {
    return DynamicEqualizer.prepare(
        spec, new DynamicBand(true, Shape.BELL, 1_000, 1, 0, rangeDb, -30, 3, 10, 100));
  }

  private static Exhibit linearPhase() {
    return new Exhibit(
        "Linear-phase equaliser",
        "equalizer.LinearPhase",
        "Any curve without turning the phase, such as the match of two sounds; late, and not for"
            + " live use.",
        "A. V. Oppenheim, R. W. Schafer, \"Discrete-Time Signal Processing\", window design and"
            + " overlap-save.",
        Rack.of(EqualizerParameters.all(), "match."),
        2,
        Rack.stereo(FilterRack::slope),
        List.of(
            Rack.response(
                "3 dB an octave down, above 1 kHz",
                new Curve("asked", Rack.stereo(FilterRack::slope)))));
  }

  private static LinearPhase slope(Spec spec) {
    return LinearPhase.prepare(
        spec,
        new LinearPhase.Settings(
            hertz -> hertz <= 1_000 ? 0 : -3 * StrictMath.log(hertz / 1_000) / StrictMath.log(2),
            Detail.NORMAL));
  }
}
