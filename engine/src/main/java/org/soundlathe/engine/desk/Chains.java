package org.soundlathe.engine.desk;

import java.util.ArrayList;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Place;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.plan.StripPlan;

/// Puts the effects of strips together.
final class Chains {
  private static final String SATURATION = "saturation";

  private final int sampleRateHz;
  private final Effects effects;
  private final DeskOptions options;

  Chains(int sampleRateHz, Effects effects, DeskOptions options) {
    this.sampleRateHz = sampleRateHz;
    this.effects = effects;
    this.options = options;
  }

  /// What stands before the strip of a return; nothing on tracks and buses.
  Chain space(StripPlan strip) {
    var slots = new ArrayList<Slot>();
    if (strip.kind() == StripPlan.Kind.SPACE) {
      var values = MovingControl.at(strip.control(), 0);
      var space =
          effects.movingSpace("return " + strip.id(), spaceKind(values), spec(strip), values);
      slots.add(
          new Slot(Chains::isOfSpace, space, all -> all, Chains::spaceKind, strip.inputChannels()));
    }
    return new Chain(slots, strip.inputChannels(), options.blockFrames());
  }

  /// Saturation and inserts.
  Chain effects(StripPlan strip) {
    var slots = new ArrayList<Slot>();
    var values = MovingControl.at(strip.control(), 0);
    if (hasSaturation(strip)) {
      // Built as if it were on: one that is off until its curve says so is as late.
      var where = SATURATION + " of " + strip.id();
      var effect = effects.movingInsert(where, SATURATION, spec(strip), values);
      slots.add(
          new Slot(
              name -> name.startsWith(SATURATION + "."),
              effect,
              all -> all,
              Chains::saturation,
              strip.inputChannels()));
    }
    for (int number = 1; number <= StripParameters.INSERTS; number++) {
      var place = StripParameters.insert(number);
      if (!kind(values.at(place)).equals(EffectParameters.NONE)) {
        slots.add(insert(number, place, strip, values.at(place)));
      }
    }
    return new Chain(slots, strip.inputChannels(), options.blockFrames());
  }

  static boolean hasSaturation(StripPlan strip) {
    return strip.control().values().isOn(StripParameters.SATURATION)
        || strip.control().curves().containsKey(StripParameters.SATURATION.name());
  }

  private Slot insert(int number, Place place, StripPlan strip, Values values) {
    var where = "insert " + number + " of " + strip.id();
    var effect = effects.movingInsert(where, kind(values), spec(strip), values);
    return new Slot(
        name -> name.startsWith(place.first() + "."),
        effect,
        all -> all.at(place),
        Chains::kind,
        strip.inputChannels());
  }

  private static boolean isOfSpace(String name) {
    return EffectParameters.findSpace(name).isPresent();
  }

  private Spec spec(StripPlan strip) {
    return new Spec(sampleRateHz, strip.inputChannels(), options.blockFrames());
  }

  private static String kind(Values insert) {
    return insert.word(EffectParameters.KIND);
  }

  private static String spaceKind(Values strip) {
    return strip.word(EffectParameters.SPACE_KIND);
  }

  private static String saturation(Values strip) {
    return strip.isOn(StripParameters.SATURATION) ? SATURATION : EffectParameters.NONE;
  }
}
