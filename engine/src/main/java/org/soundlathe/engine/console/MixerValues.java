package org.soundlathe.engine.console;

import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.settings.Strips;

/// What a strip or a VCA of a session is set to.
record MixerValues(Mixer mixer, String strip) implements Values {
  @Override
  public double amount(Amount parameter) {
    return mixer.amount(strip, parameter);
  }

  @Override
  public boolean isOn(Toggle parameter) {
    return mixer.isOn(strip, parameter);
  }

  @Override
  public String word(Option parameter) {
    boolean isSpaceKind = parameter.name().equals(EffectParameters.SPACE_KIND.name());
    return mixer.word(strip, isSpaceKind ? Strips.spaceKind(strip) : parameter);
  }

  @Override
  public String choice(Choice parameter) {
    return mixer.choice(strip, parameter);
  }
}
