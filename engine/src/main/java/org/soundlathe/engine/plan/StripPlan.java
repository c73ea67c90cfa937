package org.soundlathe.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One strip of the desk with every setting it is rendered with.
///
/// @param id unique on the desk
/// @param kind where its sound comes from
/// @param inputChannels 1 or 2; buses and spaces have 2
/// @param control the settings of the strip, and of the space behind a return, by the names of
///   [org.soundlathe.dsp.parameter.StripParameters] and
///   [org.soundlathe.dsp.parameter.EffectParameters]
/// @param vcas whose fader and mute act on this strip as well
/// @param isShut silent for everybody but those that it keys: not soloed where others are
/// @param keys from a stage (`gate`, `equalizer3`, `compressor1`, `deEsser`) to the strip that it
///   listens to, before that one's fader and mute
/// @param shadows the strip whose stages this one's follow: it is turned down as far as that one,
///   whatever it carries itself; its settings are that one's
public record StripPlan(
    String id,
    Kind kind,
    int inputChannels,
    Control control,
    List<Control> vcas,
    boolean isShut,
    Map<String, Integer> keys,
    OptionalInt shadows) {
  /// Where a strip's sound comes from.
  public enum Kind {
    TRACK,
    BUS,
    SPACE
  }

  public StripPlan {
    vcas = List.copyOf(vcas);
    keys = Map.copyOf(keys);
  }
}
