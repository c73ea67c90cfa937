package org.soundlathe.benchmarks.page;

import static org.soundlathe.benchmarks.page.Rack.stereo;

import java.util.List;
import java.util.Random;
import org.soundlathe.benchmarks.page.Exhibit.Curve;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.Convolver;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.dsp.convolution.ImpulseResponse;
import org.soundlathe.dsp.convolution.Routing;
import org.soundlathe.dsp.parameter.ConvolutionParameters;
import org.soundlathe.dsp.parameter.PlateParameters;
import org.soundlathe.dsp.parameter.ReverbParameters;
import org.soundlathe.dsp.parameter.SpringParameters;
import org.soundlathe.dsp.reverb.DecayCurve;
import org.soundlathe.dsp.reverb.Plate;
import org.soundlathe.dsp.reverb.Reverb;
import org.soundlathe.dsp.reverb.Spring;
import org.soundlathe.dsp.reverb.Wet;

/// Rooms, plates, springs and echoes.
final class SpaceRack {
  private static final int RESPONSE_SECONDS = 3;

  private SpaceRack() {}

  static List<Exhibit> exhibits() {
    return List.of(
        reverb(),
        plate(),
        spring(),
        convolver("Offline convolution", Form.OFFLINE),
        convolver("Live convolution", Form.LIVE));
  }

  private static Exhibit reverb() {
    return new Exhibit(
        "Reverb",
        "reverb.Reverb",
        "Rings like a room or a hall whose decay is set octave by octave.",
        "Feedback delay network (J.-M. Jot, 1991) with an octave-band loss in every line after V."
            + " Välimäki and J. Liski, \"Accurate Cascade Graphic Equalizer\" (2017).",
        ReverbParameters.all(),
        2,
        stereo(spec -> reverb(spec, 2)),
        List.of(
            Rack.decay(
                "After a click",
                new Curve("T60 1 s", stereo(spec -> reverb(spec, 1))),
                new Curve("T60 3 s", stereo(spec -> reverb(spec, 3))))));
  }

  private static Reverb reverb(Spec spec, double seconds) {
    return Reverb.prepare(spec, new Reverb.Settings(DecayCurve.even(seconds), 20, Wet.PLAIN));
  }

  private static Exhibit plate() {
    return new Exhibit(
        "Plate",
        "reverb.Plate",
        "Rings like a plate of steel: dense at once and bright.",
        "Short dispersive lines in a feedback network, behind a sweep from high to low.",
        PlateParameters.all(),
        2,
        stereo(spec -> Plate.prepare(spec, new Plate.Settings(2, Wet.PLAIN))),
        List.of(
            Rack.decay(
                "After a click",
                new Curve(
                    "2 s",
                    stereo(spec -> Plate.prepare(spec, new Plate.Settings(2, Wet.PLAIN)))))));
  }

  private static Exhibit spring() {
    return new Exhibit(
        "Spring",
        "reverb.Spring",
        "Rings like the springs of a guitar amplifier: echoes that chirp and drip.",
        "V. Välimäki, J. Parker, J. S. Abel, \"Parametric Spring Reverberation Effect\", JAES 58"
            + " (2010).",
        SpringParameters.all(),
        2,
        stereo(spec -> Spring.prepare(spec, new Spring.Settings(2, Wet.PLAIN))),
        List.of(
            Rack.decay(
                "After a click",
                new Curve(
                    "2 s",
                    stereo(spec -> Spring.prepare(spec, new Spring.Settings(2, Wet.PLAIN)))))));
  }

  private static Exhibit convolver(String name, Form form) {
    return new Exhibit(
        name,
        "convolution.Convolver",
        form == Form.OFFLINE
            ? "Plays a sound through a response (here 3 s, stereo) in large equal parts."
            : "The same without latency: a short head at once, growing parts behind it.",
        form == Form.OFFLINE
            ? "Uniformly partitioned overlap-save in the frequency domain."
            : "W. G. Gardner, \"Efficient Convolution without Input-Output Delay\", JAES 43 (1995).",
        ConvolutionParameters.all(),
        2,
        stereo(spec ->
            Convolver.prepare(spec, new Convolver.Settings(response(), Routing.EACH, form))),
        List.of());
  }

  private static ImpulseResponse response() {
    var random = new Random(1);
    var channels = new float[2][RESPONSE_SECONDS * Answer.RATE_HZ];
    for (float[] channel : channels) {
      double level = 0.01;
      for (int i = 0; i < channel.length; i++) {
        channel[i] = (float) (level * random.nextGaussian());
        level *= 0.99995;
      }
    }
    return ImpulseResponse.of(Answer.RATE_HZ, channels);
  }
}
