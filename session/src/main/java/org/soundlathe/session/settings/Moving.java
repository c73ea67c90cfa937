package org.soundlathe.session.settings;

import java.util.Set;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.SessionRefusal.NotAValue;

/// Which settings can move while the song plays: all but those that say what is wired to what, what
/// stands where, and who is listened to alone.
public final class Moving {
  private static final Set<Parameter> STILL =
      Set.of(StripParameters.SOLO, StripParameters.SOLO_SAFE, StripParameters.DELAY);

  private Moving() {}

  public static boolean canMove(Parameter parameter) {
    return !(parameter instanceof Choice)
        && !STILL.contains(parameter)
        && !parameter.name().equals(EffectParameters.SPACE_KIND.name())
        && !parameter.name().matches("insert\\d\\.kind|send\\..*\\.tap");
  }

  static NotAValue refusal(String strip, Parameter parameter) {
    return new NotAValue(
        strip + "." + parameter.name() + " cannot move while the song plays",
        "set it for the whole song, and automate a fader, a send or a mix instead");
  }
}
