package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.stereo;

import java.util.List;
import org.soundlathe.dsp.dither.Dither;
import org.soundlathe.dsp.parameter.DitherParameters;
import org.soundlathe.dsp.parameter.StereoParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.stereo.Haas;
import org.soundlathe.dsp.stereo.MonoMaker;
import org.soundlathe.dsp.stereo.Panner;
import org.soundlathe.dsp.stereo.Side;

/// Where the sound stands, and how it leaves.
final class StereoRack {
  private StereoRack() {}

  static List<Exhibit> exhibits() {
    return List.of(panner(), monoMaker(), haas(), dither());
  }

  private static Exhibit panner() {
    return new Exhibit(
        "Pan and width",
        "stereo.Panner",
        "Places a sound between left and right; makes stereo narrower or wider.",
        "Sine and cosine laws: constant power, -3, -4.5 or -6 dB in the centre.",
        Rack.of(StripParameters.all(), "pan."),
        2,
        stereo(spec -> Panner.prepare(spec, new Panner.Settings(30, 120))),
        List.of());
  }

  private static Exhibit monoMaker() {
    return new Exhibit(
        "Mono maker",
        "stereo.MonoMaker",
        "Makes the lows mono, as vinyl and big loudspeakers want them.",
        "S. H. Linkwitz, \"Active Crossover Networks for Noncoincident Drivers\", JAES 24 (1976).",
        Rack.of(StereoParameters.all(), "monoMaker."),
        2,
        stereo(spec -> MonoMaker.prepare(spec, new MonoMaker.Settings(true, 150))),
        List.of());
  }

  private static Exhibit haas() {
    return new Exhibit(
        "Haas",
        "stereo.Haas",
        "Lets one side come some milliseconds later, so that the ear hears it from the other.",
        "H. Haas, \"The Influence of a Single Echo on the Audibility of Speech\", JAES 20 (1972).",
        Rack.of(StereoParameters.all(), "haas."),
        2,
        stereo(spec -> Haas.prepare(spec, new Haas.Settings(Side.LEFT, 15, 0))),
        List.of());
  }

  private static Exhibit dither() {
    return new Exhibit(
        "Dither",
        "dither.Dither",
        "Rounds to the bits of a file with a faint hiss in place of distortion; the last stage.",
        "S. P. Lipshitz, R. A. Wannamaker, J. Vanderkooy, \"Quantization and Dither\", JAES 40 (1992),"
            + " and \"Minimally Audible Noise Shaping\", JAES 39 (1991).",
        DitherParameters.all(),
        2,
        stereo(spec -> Dither.prepare(spec, new Dither.Settings(16))),
        List.of());
  }
}
