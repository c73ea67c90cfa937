package org.soundlathe.session.settings;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.dsp.parameter.SettingOutOfRange;
import org.soundlathe.dsp.parameter.SpaceParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Setting;

/// What must hold in every session, whoever wrote it: ids are unique, values fit their settings,
/// and all sound ends in the mix. Settings that are not known here are left alone: a newer version
/// may know them.
public final class Rules {
  /// More buses and spaces than any console has; what comes from a damaged file stops here.
  private static final int MAX_SHARED_STRIPS = 1_000;

  private Rules() {}

  /// The first rule that the session breaks, in words.
  public static Optional<String> broken(Session session) {
    return idTrouble(session)
        .or(() -> valueTrouble(session))
        .or(() -> busTrouble(session))
        .or(() -> Routing.loopInWords(session.mixer()).map(loop -> "a loop of buses: " + loop));
  }

  private static Optional<String> idTrouble(Session session) {
    if (Strips.sharedIds(session.mixer()).size() > MAX_SHARED_STRIPS) {
      return Optional.of("more than " + MAX_SHARED_STRIPS + " buses and spaces");
    }
    var seen = new HashSet<String>();
    for (var id : Strips.ids(session)) {
      if (!id.matches("[a-z0-9-]{1,200}")) {
        return Optional.of("the id \"" + id + "\" is not made of a-z, 0-9 and -");
      }
      if (!seen.add(id)) {
        return Optional.of("the id \"" + id + "\" stands twice");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> valueTrouble(Session session) {
    for (Map.Entry<String, SortedMap<String, Setting>> strip :
        session.mixer().settings().entrySet()) {
      for (Map.Entry<String, Setting> setting : strip.getValue().entrySet()) {
        var trouble = trouble(setting.getKey(), setting.getValue().value());
        if (trouble.isPresent()) {
          return trouble.map(what -> strip.getKey() + ": " + what);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> trouble(String name, Value value) {
    Optional<Parameter> known = StripParameters.find(name).or(() -> SpaceParameters.find(name));
    return known.flatMap(parameter ->
        switch (parameter) {
          case Amount amount -> amountTrouble(amount, value);
          case Toggle _ ->
              value instanceof Value.Switch
                  ? Optional.empty()
                  : Optional.of(name + " is neither on nor off: " + value);
          case Option option ->
              value instanceof Value.Word word && option.words().contains(word.text())
                  ? Optional.empty()
                  : Optional.of(name + " is none of " + option.words() + ": " + value);
          case Choice _ ->
              value instanceof Value.Word
                  ? Optional.empty()
                  : Optional.of(name + " is not a name: " + value);
        });
  }

  private static Optional<String> amountTrouble(Amount amount, Value value) {
    if (!(value instanceof Value.Numeric(double number))) {
      return Optional.of(amount.name() + " is not a number: " + value);
    }
    try {
      amount.check(number);
      return Optional.empty();
    } catch (SettingOutOfRange e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> busTrouble(Session session) {
    var buses = new HashSet<String>();
    session.mixer().buses().forEach(bus -> buses.add(bus.id()));
    buses.add(Bus.MIX);
    return Strips.ids(session).stream()
        .filter(strip -> !strip.equals(Bus.MIX))
        .filter(strip -> !buses.contains(session.mixer().choice(strip, StripParameters.BUS)))
        .findFirst()
        .map(strip ->
            strip
                + " feeds a bus that does not exist: "
                + session.mixer().choice(strip, StripParameters.BUS));
  }
}
