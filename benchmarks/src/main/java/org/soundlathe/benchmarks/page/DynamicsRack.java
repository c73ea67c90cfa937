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
import org.soundlathe.dsp.dynamics.Gate;
import org.soundlathe.dsp.dynamics.GateSettings;
import org.soundlathe.dsp.dynamics.TruePeakLimiter;
import org.soundlathe.dsp.parameter.CompressorParameters;
import org.soundlathe.dsp.parameter.GateParameters;

/// What works by the level.
final class DynamicsRack {
  private DynamicsRack() {}

  static List<Exhibit> exhibits() {
    return List.of(compressor(), gate(), limiter());
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
        List.of(),
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
}
