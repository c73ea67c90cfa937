package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.plan.StripPlan;

/// Puts the effects of strips together.
final class Chains {
  private final int sampleRateHz;
  private final EffectMaker effects;
  private final DeskOptions options;

  Chains(int sampleRateHz, EffectMaker effects, DeskOptions options) {
    this.sampleRateHz = sampleRateHz;
    this.effects = effects;
    this.options = options;
  }

  /// What stands before the strip of a return; nothing on tracks and buses.
  Chain space(StripPlan strip) {
    var slots = new ArrayList<Slot>();
    if (strip.kind() == StripPlan.Kind.SPACE) {
      var kind = strip.control().values().word(EffectParameters.SPACE_KIND);
      slots.add(slot("", kind, strip, UnaryOperator.identity()));
    }
    return new Chain(slots, strip.inputChannels(), options.blockFrames());
  }

  /// Saturation and inserts.
  Chain effects(StripPlan strip) {
    var slots = new ArrayList<Slot>();
    var values = strip.control().values();
    if (hasSaturation(strip)) {
      slots.add(slot("saturation", "saturation", strip, UnaryOperator.identity()));
    }
    for (int number = 1; number <= StripParameters.INSERTS; number++) {
      var place = StripParameters.insert(number);
      var kind = values.at(place).word(EffectParameters.KIND);
      if (!kind.equals(EffectParameters.NONE)) {
        slots.add(slot(place.first(), kind, strip, all -> all.at(place)));
      }
    }
    return new Chain(slots, strip.inputChannels(), options.blockFrames());
  }

  private Slot slot(String name, String kind, StripPlan strip, UnaryOperator<Values> place) {
    var spec = new Spec(sampleRateHz, strip.inputChannels(), options.blockFrames());
    var values = place.apply(MovingControl.at(strip.control(), 0));
    return new Slot(name, effects.make(kind, spec, values), place, strip.inputChannels());
  }

  static boolean hasSaturation(StripPlan strip) {
    return strip.control().values().isOn(StripParameters.SATURATION)
        || strip.control().curves().containsKey(StripParameters.SATURATION.name());
  }
}
