package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.stereo;

import java.util.List;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.amplifier.Cabinet;
import org.soundlathe.dsp.amplifier.GuitarAmplifier;
import org.soundlathe.dsp.amplifier.Voicing;
import org.soundlathe.dsp.modulation.Chorus;
import org.soundlathe.dsp.modulation.Tremolo;
import org.soundlathe.dsp.modulation.Wave;
import org.soundlathe.dsp.parameter.AmplifierParameters;
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
    return List.of(saturator(), exciter(), amplifier(), chorus(), tremolo());
  }

  private static Exhibit saturator() {
    return new Exhibit(
        "Saturation",
        "saturation.Saturator",
        "Rounds peaks and adds overtones as tape, a tube or a transformer would.",
        "Curves at 352.8 kHz or more, averaged between the samples after J. Parker et al. (DAFx-16);"
            + " tape near Langevin's function (J. Chowdhury, DAFx-19) with Wallace's spacing loss (1951).",
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

  private static Exhibit amplifier() {
    return new Exhibit(
        "Guitar amplifier",
        "amplifier.GuitarAmplifier",
        "Gain stages, tone stack, a supply that sags, and a cabinet: for a lone DI.",
        "D. Yeh, J. O. Smith, \"Discretization of the '59 Fender Bassman Tone Stack\", DAFx-06; stages"
            + " and cabinets are models of a type.",
        AmplifierParameters.all(),
        2,
        stereo(spec -> amplifier(spec, Voicing.CRUNCH, Cabinet.CLOSED)),
        List.of(
            Rack.response(
                "Clean, softly played",
                new Exhibit.Curve(
                    "open", stereo(spec -> amplifier(spec, Voicing.CLEAN, Cabinet.OPEN))),
                new Exhibit.Curve(
                    "closed", stereo(spec -> amplifier(spec, Voicing.CLEAN, Cabinet.CLOSED))))));
  }

  private static GuitarAmplifier amplifier(Spec spec, Voicing voicing, Cabinet cabinet) {
    return GuitarAmplifier.prepare(
        spec, new GuitarAmplifier.Settings(voicing, 0, 50, 50, 50, 0, cabinet, 0));
  }
}
