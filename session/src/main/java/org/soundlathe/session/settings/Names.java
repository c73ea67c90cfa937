package org.soundlathe.session.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;

/// What people read on a strip; its id stays.
final class Names {
  private Names() {}

  /// @param id a strip or VCA that the session has
  static Session set(Session session, String id, String name) {
    return switch (Strips.kind(session, id).orElseThrow()) {
      case TRACK ->
          session.withTracks(
              each(
                  session.tracks(), track -> track.id().equals(id) ? track.withName(name) : track));
      case BUS, SPACE, VCA -> session.withMixer(renamed(session.mixer(), id, name));
      case MIX -> throw new NotASetting("the mix is called mix", "give another strip a name");
    };
  }

  private static Mixer renamed(Mixer mixer, String id, String name) {
    return mixer
        .with(
            each(mixer.buses(), bus -> bus.id().equals(id) ? new Bus(id, name) : bus),
            each(mixer.spaces(), space -> space.id().equals(id) ? new Space(id, name) : space))
        .withVcas(each(mixer.vcas(), vca -> vca.id().equals(id) ? new Vca(id, name) : vca));
  }

  private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
    return all.stream().map(change).toList();
  }
}
