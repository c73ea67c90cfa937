package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.Ducking;
import org.soundlathe.dsp.parameter.SpaceParameters;

/// Lets what is sent to it ring in a room or hall; gives only the ringing, without the dry sound.
///
/// Stereo in, stereo out: what is sent from the left answers first on the left. The ringing is as
/// loud as what was sent at 1 kHz, whatever its decay. The cheapest of the spaces: one decay, and
/// highs that die sooner.
public final class SharedSpace extends Space {
  private static final double DIFFUSION = 0.62;

  /// @param decaySeconds until 1 kHz has fallen by 60 dB, 0.1..10
  /// @param dampingPercent how much faster the highs die, 0..100
  /// @param wet what stands around the space
  public record Settings(double decaySeconds, double dampingPercent, Size size, Wet wet) {
    public Settings {
      SpaceParameters.DECAY.check(decaySeconds);
      SpaceParameters.DAMPING.check(dampingPercent);
    }

    /// With the cut that most mixes want.
    ///
    /// @param preDelayMs before the space answers, 0..200
    public Settings(double decaySeconds, double preDelayMs, double dampingPercent, Size size) {
      this(
          decaySeconds,
          dampingPercent,
          size,
          new Wet(
              SpaceParameters.PRE_DELAY.check(preDelayMs), SendTone.ABBEY_ROAD, Ducking.OFF, 100));
    }
  }

  private SharedSpace(Spec spec, Settings settings) {
    super(spec, settings.wet(), tank(spec, settings));
  }

  /// @param spec two channels
  public static SharedSpace prepare(Spec spec, Settings settings) {
    return new SharedSpace(spec, settings);
  }

  private static Tank tank(Spec spec, Settings settings) {
    Dimensions dimensions = Dimensions.of(settings.size());
    int[] lengths = dimensions.lineLengthsFrames(FeedbackNetwork.LINES, spec.sampleRateHz());
    double decaySeconds = settings.decaySeconds();
    var attenuation =
        new OnePoles(lengths, decaySeconds, settings.dampingPercent(), spec.sampleRateHz());
    var still = new MatrixTurn(spec, FeedbackNetwork.LINES / 2, 0, 1);
    return new NetworkTank(spec, dimensions, DIFFUSION, decaySeconds, attenuation, still);
  }
}
