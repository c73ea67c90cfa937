package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.desk;
import static org.soundlathe.benchmarks.page.Rack.pair;
import static org.soundlathe.benchmarks.page.Rack.stereo;

import java.util.Collections;
import java.util.List;
import org.soundlathe.benchmarks.page.Exhibit.Curve;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.Compressor;
import org.soundlathe.dsp.dynamics.CompressorSettings;
import org.soundlathe.dsp.dynamics.DeEsser;
import org.soundlathe.dsp.dynamics.DeEsserSettings;
import org.soundlathe.dsp.dynamics.Gate;
import org.soundlathe.dsp.dynamics.GateSettings;
import org.soundlathe.dsp.dynamics.Multiband;
import org.soundlathe.dsp.dynamics.MultibandSettings;
import org.soundlathe.dsp.dynamics.SoftClipper;
import org.soundlathe.dsp.dynamics.TransientShaper;
import org.soundlathe.dsp.dynamics.TruePeakLimiter;
import org.soundlathe.dsp.parameter.ClipperParameters;
import org.soundlathe.dsp.parameter.CompressorParameters;
import org.soundlathe.dsp.parameter.DeEsserParameters;
import org.soundlathe.dsp.parameter.GateParameters;
import org.soundlathe.dsp.parameter.LimiterParameters;
import org.soundlathe.dsp.parameter.MultibandParameters;
import org.soundlathe.dsp.parameter.TransientParameters;

/// What works by the level.
final class DynamicsRack {
  private DynamicsRack() {}

  static List<Exhibit> exhibits() {
    return List.of(
        compressor(), gate(), deEsser(), multiband(), transientShaper(), softClipper(), limiter());
  }

  private static Exhibit compressor() {
    return new Exhibit(
        "Compressor",
        "dynamics.Compressor",
        "Turns loud passages down by a curve with a soft knee; attack and release work on decibels.",
        "D. Giannoulis, M. Massberg, J. D. Reiss, \"Digital Dynamic Range Compressor Design\", JAES"
            + " 60 (2012).",
        CompressorParameters.all(),
        Rack.STRIPS,
        desk(spec -> compressor(spec, 4, 6)),
        List.of(
            Rack.staticCurve(
                "Threshold -24 dB",
                new Curve("2:1, hard", pair(spec -> compressor(spec, 2, 0))),
                new Curve("4:1, hard", pair(spec -> compressor(spec, 4, 0))),
                new Curve("4:1, knee 18 dB", pair(spec -> compressor(spec, 4, 18))))));
  }

  private static Compressor compressor(Spec spec, double ratio, double kneeDb) {
    var settings =
        new CompressorSettings(
            new CompressorSettings.Curve(-24, ratio, kneeDb, 60),
            new CompressorSettings.Timing(10, 120));
    return Compressor.prepare(spec, Collections.nCopies(spec.channels(), settings));
  }

  private static Exhibit gate() {
    return new Exhibit(
        "Gate and expander",
        "dynamics.Gate",
        "Turns down what is softer than a threshold, such as the bleed between two drum hits.",
        "Downward expansion in dB with hysteresis and hold; smoothing as in the compressor.",
        GateParameters.all(),
        Rack.STRIPS,
        desk(spec -> gate(spec, 4)),
        List.of(
            Rack.staticCurve(
                "Threshold -30 dB",
                new Curve("2:1", pair(spec -> gate(spec, 2))),
                new Curve("4:1", pair(spec -> gate(spec, 4))))));
  }

  private static Gate gate(Spec spec, double ratio) {
    var settings =
        new GateSettings(
            new GateSettings.Curve(-30, ratio, 60, 0), new GateSettings.Timing(1, 50, 100, 0));
    return Gate.prepare(spec, Collections.nCopies(spec.channels(), settings));
  }

  private static Exhibit limiter() {
    return new Exhibit(
        "True-peak limiter",
        "dynamics.TruePeakLimiter",
        "Keeps every peak, also those between the samples, below a ceiling; below it a pure delay.",
        "ITU-R BS.1770-5, Annex 2, with a longer interpolator; two stages of look-ahead gain.",
        LimiterParameters.all(),
        2,
        stereo(spec -> limiter(spec, -6)),
        List.of(
            Rack.staticCurve(
                "Ceiling -6 and -12 dBTP",
                new Curve("-6 dBTP", stereo(spec -> limiter(spec, -6))),
                new Curve("-12 dBTP", stereo(spec -> limiter(spec, -12))))));
  }

  private static TruePeakLimiter limiter(Spec spec, double ceilingDbtp) {
    return TruePeakLimiter.prepare(spec, new TruePeakLimiter.Settings(ceilingDbtp, 5, 60));
  }

  private static Exhibit deEsser() {
    return new Exhibit(
        "De-esser",
        "dynamics.DeEsser",
        "Turns the highs down while they are too much of the whole, 2 ms ahead.",
        "Split by a Linkwitz-Riley crossover (S. Linkwitz, JAES 24, 1976); gain as in the"
            + " compressor.",
        DeEsserParameters.all(),
        Rack.STRIPS,
        desk(spec -> deEsser(spec, true)),
        List.of(
            Rack.response(
                "Open: the split adds up flat",
                new Curve("on", pair(spec -> deEsser(spec, true))))));
  }

  private static DeEsser deEsser(Spec spec, boolean isOn) {
    var settings =
        new DeEsserSettings(isOn, 6_000, DeEsserSettings.Measure.LEVEL, -20, 4, 12, 1, 60);
    return DeEsser.prepare(spec, Collections.nCopies(spec.channels(), settings));
  }

  private static Exhibit multiband() {
    return new Exhibit(
        "Multiband compressor",
        "dynamics.Multiband",
        "Two to five bands with a compressor each; untouched bands add up flat.",
        "Linkwitz-Riley bands with all-pass compensation after J. D'Appolito, JAES 35 (1987).",
        MultibandParameters.all(),
        2,
        pair(DynamicsRack::fourBands),
        List.of(
            Rack.staticCurve(
                "Every band: threshold -24 dB, 3:1",
                new Curve("1 kHz", pair(DynamicsRack::fourBands)))));
  }

  private static Multiband fourBands(Spec spec) {
    var band =
        new CompressorSettings(
            new CompressorSettings.Curve(-24, 3, 6, 60), new CompressorSettings.Timing(10, 120));
    return Multiband.prepare(
        spec,
        new MultibandSettings(List.of(120.0, 1_000.0, 6_000.0), List.of(band, band, band, band)));
  }

  private static Exhibit transientShaper() {
    return new Exhibit(
        "Transient shaper",
        "dynamics.TransientShaper",
        "Makes beginnings harder or softer and tails longer or shorter, whatever the level.",
        "The difference of a fast and a slow envelope in dB.",
        TransientParameters.all(),
        Rack.STRIPS,
        desk(spec ->
            TransientShaper.prepare(
                spec,
                Collections.nCopies(
                    spec.channels(), new TransientShaper.Settings(true, 6, 20, -3, 200)))),
        List.of());
  }

  private static Exhibit softClipper() {
    return new Exhibit(
        "Soft clipper",
        "dynamics.SoftClipper",
        "Rounds the tops off at a ceiling; softer sound stays bit for bit.",
        "Straight to a knee, a cubic bend, flat at the ceiling; the curve works at 352.8 kHz or more.",
        ClipperParameters.all(),
        2,
        stereo(spec -> clipper(spec, 100)),
        List.of(
            Rack.staticCurve(
                "Ceiling -6 dB",
                new Curve("soft", stereo(spec -> clipper(spec, 100))),
                new Curve("hard", stereo(spec -> clipper(spec, 0))))));
  }

  private static SoftClipper clipper(Spec spec, double softnessPercent) {
    return SoftClipper.prepare(spec, new SoftClipper.Settings(true, 0, -6, softnessPercent));
  }
}
