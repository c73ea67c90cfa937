package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.delay.Ducking;
import org.soundlathe.dsp.parameter.ReturnParameters;

/// What stands around that which rings, the same for every reverberation.
///
/// @param preDelayMs before the space answers, 0..200
/// @param tone what the space hears
/// @param ducking how far it steps back behind the dry sound
/// @param widthPercent 0 is mono, 100 as it rings, 150 the widest
public record Wet(double preDelayMs, SendTone tone, Ducking ducking, double widthPercent) {
  /// An answer at once, of all that was sent, as wide as it rings.
  public static final Wet PLAIN = new Wet(0, SendTone.OPEN, Ducking.OFF, 100);

  public Wet {
    ReturnParameters.PRE_DELAY.check(preDelayMs);
    ReturnParameters.WIDTH.check(widthPercent);
  }
}
