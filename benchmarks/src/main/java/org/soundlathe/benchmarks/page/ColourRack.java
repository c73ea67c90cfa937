package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.stereo;

import java.util.List;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.modulation.Chorus;
import org.soundlathe.dsp.modulation.Tremolo;
import org.soundlathe.dsp.modulation.Wave;
import org.soundlathe.dsp.parameter.ModulationParameters;
import org.soundlathe.dsp.parameter.SaturationParameters;
import org.soundlathe.dsp.saturation.Curve;
import org.soundlathe.dsp.saturation.Exciter;
import org.soundlathe.dsp.saturation.Saturator;
import org.soundlathe.dsp.saturation.TapeSpeed;

/// What bends the wave or lets it sway.
final class ColourRack {
  private ColourRack() {}

  static List<Exhibit> exhibits() {
    return List.of(saturator(), exciter(), chorus(), tremolo());
  }

  private static Exhibit saturator() {
    return new Exhibit(
        "Saturation",
        "saturation.Saturator",
        "Rounds peaks and adds overtones as tape, a tube or a transformer would.",
        "Memoryless curves at 8 times the rate, with antiderivatives after J. Parker et al. (2016).",
        Rack.of(SaturationParameters.all(), "saturation."),
        2,
        stereo(spec -> saturator(spec, Curve.TAPE)),
        List.of(
            Rack.overtones(
                "Overtones of 1 kHz at -12 dBFS, driven by 12 dB",
                new Exhibit.Curve("tape", stereo(spec -> saturator(spec, Curve.TAPE))),
                new Exhibit.Curve("tube", stereo(spec -> saturator(spec, Curve.TUBE))))));
  }

  private static Saturator saturator(Spec spec, Curve curve) {
    return Saturator.prepare(
        spec, new Saturator.Settings(curve, 12, 0, TapeSpeed.IPS_15, 100, 0, false));
  }

  private static Exhibit exciter() {
    return new Exhibit(
        "Exciter",
        "saturation.Exciter",
        "Makes a dull sound bright by new overtones of its highs.",
        "High-passed drive into the same curves, mixed to the sound.",
        Rack.of(SaturationParameters.all(), "exciter."),
        2,
        stereo(spec -> Exciter.prepare(spec, new Exciter.Settings(3_000, 12, 30, 50))),
        List.of());
  }

  private static Exhibit chorus() {
    return new Exhibit(
        "Chorus",
        "modulation.Chorus",
        "Makes many voices of one: copies that come a little late and sway in pitch.",
        "Modulated delay lines read by windowed sinc.",
        Rack.of(ModulationParameters.all(), "chorus."),
        2,
        stereo(spec -> Chorus.prepare(spec, new Chorus.Settings(3, 0.6, 2, 12, 80, 50))),
        List.of());
  }

  private static Exhibit tremolo() {
    return new Exhibit(
        "Tremolo",
        "modulation.Tremolo",
        "Lets the level fall and rise in a steady rhythm.",
        "Amplitude modulation by a wave counted in frames.",
        Rack.of(ModulationParameters.all(), "tremolo."),
        2,
        stereo(spec -> Tremolo.prepare(spec, new Tremolo.Settings(Wave.SINE, 5, 50, 0))),
        List.of());
  }
}
