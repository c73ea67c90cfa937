package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.ReverbParameters;

/// Lets a sound ring in a space whose decay is set octave by octave; gives only the ringing.
///
/// Stereo in, stereo out. Sixteen delay lines, mixed and fed back, with filters that give each
/// octave its T60 within 5 %; their mixing turns slowly, which hides single tones. The ringing is
/// as loud as what was sent at 1 kHz, whatever its decay. A decay shorter than the sound needs from
/// wall to wall is as short as that.
public final class Reverb extends Space {
  // A click fills the space evenly with this feedback in the diffusers at most; tuned on its echo
  // density.
  private static final double MOST_DIFFUSION = 0.75;

  /// @param decay T60 in each octave
  /// @param sizeMetres between the farthest walls, 4..60
  /// @param diffusionPercent how far a click is smeared on its way in, 0..100
  /// @param modulationPercent how far the echoes wander, 0..100
  /// @param modulationHz how fast they wander, 0.05..5
  /// @param wet what stands around the space
  public record Settings(
      DecayCurve decay,
      double sizeMetres,
      double diffusionPercent,
      double modulationPercent,
      double modulationHz,
      Wet wet) {
    public Settings {
      ReverbParameters.SIZE.check(sizeMetres);
      ReverbParameters.DIFFUSION.check(diffusionPercent);
      ReverbParameters.MODULATION.check(modulationPercent);
      ReverbParameters.MODULATION_RATE.check(modulationHz);
    }

    /// With the diffusion and the modulation that most spaces want.
    public Settings(DecayCurve decay, double sizeMetres, Wet wet) {
      this(
          decay,
          sizeMetres,
          ReverbParameters.DIFFUSION.byDefault(),
          ReverbParameters.MODULATION.byDefault(),
          ReverbParameters.MODULATION_RATE.byDefault(),
          wet);
    }
  }

  private Reverb(Spec spec, Settings settings) {
    super(spec, settings.wet(), tank(spec, settings));
  }

  /// @param spec two channels
  public static Reverb prepare(Spec spec, Settings settings) {
    return new Reverb(spec, settings);
  }

  private static Tank tank(Spec spec, Settings settings) {
    Dimensions dimensions =
        Dimensions.ofMetres(settings.sizeMetres()).lasting(settings.decay().middle());
    int[] lengths = dimensions.lineLengthsFrames(FeedbackNetwork.LINES, spec.sampleRateHz());
    return new NetworkTank(
        spec,
        dimensions,
        MOST_DIFFUSION * settings.diffusionPercent() / 100,
        settings.decay().middle(),
        new SectionRows(OctaveLoss.sections(lengths, settings.decay(), spec.sampleRateHz())),
        new MatrixTurn(
            spec,
            FeedbackNetwork.LINES / 2,
            settings.modulationPercent(),
            settings.modulationHz()));
  }
}
