package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.SpringParameters;

/// Lets a sound ring in the springs of a guitar amplifier: echoes that chirp, and drip on hard
/// notes; gives only the ringing.
///
/// Stereo in, stereo out. Left has two springs, right two others. Each echo of the lows comes after
/// the length; towards the tone's corner it comes the later, the more drip is set.
// V. Välimäki, J. Parker, J. S. Abel, "Parametric Spring Reverberation Effect", JAES 58 (2010).
public final class Spring extends Space {
  /// @param decaySeconds T60, 0.3..8
  /// @param lengthMs to the far end and back, of the first spring, 25..80
  /// @param dripPercent how far each echo is drawn out, 0..100
  /// @param toneHz where the sound of the springs ends, 1500..6000
  /// @param shakePercent how far the echoes wander between the springs, 0..100
  /// @param wet what stands around the springs
  public record Settings(
      double decaySeconds,
      double lengthMs,
      double dripPercent,
      double toneHz,
      double shakePercent,
      Wet wet) {
    public Settings {
      SpringParameters.DECAY.check(decaySeconds);
      SpringParameters.LENGTH.check(lengthMs);
      SpringParameters.DRIP.check(dripPercent);
      SpringParameters.TONE.check(toneHz);
      SpringParameters.SHAKE.check(shakePercent);
    }

    /// Of the usual tank.
    public Settings(double decaySeconds, Wet wet) {
      this(
          decaySeconds,
          SpringParameters.LENGTH.byDefault(),
          SpringParameters.DRIP.byDefault(),
          SpringParameters.TONE.byDefault(),
          SpringParameters.SHAKE.byDefault(),
          wet);
    }
  }

  private Spring(Spec spec, Settings settings) {
    super(spec, settings.wet(), new SpringTank(spec, settings));
  }

  /// @param spec two channels
  public static Spring prepare(Spec spec, Settings settings) {
    return new Spring(spec, settings);
  }
}
