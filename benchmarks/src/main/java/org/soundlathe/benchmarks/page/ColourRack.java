package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.stereo;

import java.util.List;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.amplifier.Cabinet;
import org.soundlathe.dsp.amplifier.GuitarAmplifier;
import org.soundlathe.dsp.amplifier.Voicing;
import org.soundlathe.dsp.microphone.MicrophoneCharacter;
import org.soundlathe.dsp.microphone.MicrophoneType;
import org.soundlathe.dsp.microphone.Preamplifier;
import org.soundlathe.dsp.modulation.Chorus;
import org.soundlathe.dsp.modulation.Tremolo;
import org.soundlathe.dsp.modulation.Wave;
import org.soundlathe.dsp.parameter.AmplifierParameters;
import org.soundlathe.dsp.parameter.MicrophoneParameters;
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
    return List.of(
        saturator(), exciter(), microphone(), preamplifier(), amplifier(), chorus(), tremolo());
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

  private static Exhibit microphone() {
    return new Exhibit(
        "Microphone",
        "microphone.MicrophoneCharacter",
        "Lets a flat recording be heard through another type of microphone, nearer or farther.",
        "Curves are our own drawings of each class, of no product and no published figure; the"
            + " bass from near is that of a spherical wave (L. L. Beranek, \"Acoustics\", 1954).",
        MicrophoneParameters.microphone(),
        2,
        stereo(spec -> microphone(spec, MicrophoneType.LARGE_CONDENSER, 30)),
        List.of(
            Rack.response(
                "From one metre, and a ribbon from 10 cm",
                microphone("large condenser", MicrophoneType.LARGE_CONDENSER, 100),
                microphone("moving coil", MicrophoneType.MOVING_COIL, 100),
                microphone("ribbon, 10 cm", MicrophoneType.RIBBON, 10))));
  }

  private static Exhibit.Curve microphone(String name, MicrophoneType type, double distanceCm) {
    return new Exhibit.Curve(name, stereo(spec -> microphone(spec, type, distanceCm)));
  }

  private static MicrophoneCharacter microphone(Spec spec, MicrophoneType type, double distanceCm) {
    return MicrophoneCharacter.prepare(spec, new MicrophoneCharacter.Settings(type, distanceCm, 0));
  }

  private static Exhibit preamplifier() {
    return new Exhibit(
        "Pre-amplifier",
        "microphone.Preamplifier",
        "Colours a sound as iron or a tube at the input does, its level taken back.",
        "The curves of the saturation behind the low end of an input transformer.",
        MicrophoneParameters.preamplifier(),
        2,
        stereo(spec -> preamplifier(spec, Preamplifier.Type.TRANSFORMER)),
        List.of(
            Rack.overtones(
                "Overtones of 1 kHz at -12 dBFS, driven by 12 dB",
                new Exhibit.Curve(
                    "transformer",
                    stereo(spec -> preamplifier(spec, Preamplifier.Type.TRANSFORMER))),
                new Exhibit.Curve(
                    "tube", stereo(spec -> preamplifier(spec, Preamplifier.Type.TUBE))))));
  }

  private static Preamplifier preamplifier(Spec spec, Preamplifier.Type type) {
    return Preamplifier.prepare(spec, new Preamplifier.Settings(type, 12, 0));
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
