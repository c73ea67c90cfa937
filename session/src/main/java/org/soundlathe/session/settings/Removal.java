package org.soundlathe.session.settings;

import java.util.List;
import java.util.function.Predicate;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;

/// Takes a bus, return or VCA off the console. What fed the bus feeds what the bus fed; what the
/// VCA moved is moved by the VCA that moved it, if any; sends to it and keys from it go with it.
final class Removal {
  private Removal() {}

  static Session of(Session session, String id) {
    var mixer = session.mixer();
    var bus = mixer.choice(id, StripParameters.BUS);
    var vca = mixer.choice(id, StripParameters.VCA);
    for (var strip : mixer.settings().entrySet()) {
      for (var entry : strip.getValue().entrySet()) {
        boolean isName = entry.getValue().value().equals(Value.of(id));
        var name = entry.getKey();
        if (isGone(strip.getKey(), name, id) || (isName && isKey(name))) {
          mixer = mixer.without(strip.getKey(), name);
        } else if (isName && name.equals(StripParameters.BUS.name())) {
          mixer = renamed(mixer, strip.getKey(), name, entry.getValue(), bus);
        } else if (isName && name.equals(StripParameters.VCA.name())) {
          mixer = renamed(mixer, strip.getKey(), name, entry.getValue(), vca);
        }
      }
    }
    for (var strip : mixer.automation().entrySet()) {
      for (var name : strip.getValue().keySet()) {
        mixer = isGone(strip.getKey(), name, id) ? mixer.withoutLane(strip.getKey(), name) : mixer;
      }
    }
    return session
        .withMixer(without(mixer, id))
        .withMoves(
            session.moves().stream()
                .filter(move -> !isGone(move.track(), move.parameter(), id))
                .toList());
  }

  /// Whether a setting belongs to the part, or is a send to it.
  private static boolean isGone(String strip, String parameter, String id) {
    return strip.equals(id) || parameter.startsWith("send." + id + ".");
  }

  private static boolean isKey(String parameter) {
    return parameter.endsWith("." + StripParameters.KEY_FROM.name());
  }

  private static Mixer renamed(
      Mixer mixer, String strip, String parameter, Setting setting, String to) {
    return to.isEmpty()
        ? mixer.without(strip, parameter)
        : mixer.with(
            strip, parameter, new Setting(Value.of(to), setting.origin(), setting.locked()));
  }

  private static Mixer without(Mixer mixer, String id) {
    return mixer
        .with(
            but(mixer.buses(), (Bus bus) -> bus.id().equals(id)),
            but(mixer.spaces(), (Space space) -> space.id().equals(id)))
        .withVcas(but(mixer.vcas(), (Vca vca) -> vca.id().equals(id)));
  }

  private static <T> List<T> but(List<T> all, Predicate<T> one) {
    return all.stream().filter(one.negate()).toList();
  }
}
