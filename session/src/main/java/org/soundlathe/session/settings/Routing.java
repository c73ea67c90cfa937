package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Space;

/// Where the sound of buses and spaces goes, and whether it comes back to where it was.
public final class Routing {
  private final Mixer mixer;
  private final Set<String> harmless = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  private Routing(Mixer mixer) {
    this.mixer = mixer;
  }

  /// The strips of a loop in the order of the sound, the first one again at the end; empty where
  /// all sound ends in the mix.
  public static Optional<List<String>> loop(Mixer mixer) {
    var routing = new Routing(mixer);
    for (var strip : Strips.sharedIds(mixer)) {
      var loop = routing.follow(strip);
      if (loop.isPresent()) {
        return loop;
      }
    }
    return Optional.empty();
  }

  /// The loop in words, such as `drums → music → drums`.
  public static Optional<String> loopInWords(Mixer mixer) {
    return loop(mixer).map(strips -> String.join(" → ", strips));
  }

  private Optional<List<String>> follow(String strip) {
    var before = path.indexOf(strip);
    if (before >= 0) {
      path.add(strip);
      return Optional.of(List.copyOf(path.subList(before, path.size())));
    }
    if (harmless.contains(strip)) {
      return Optional.empty();
    }
    path.add(strip);
    for (var next : destinations(strip)) {
      var loop = follow(next);
      if (loop.isPresent()) {
        return loop;
      }
    }
    path.removeLast();
    harmless.add(strip);
    return Optional.empty();
  }

  private List<String> destinations(String strip) {
    var destinations = new ArrayList<String>();
    if (strip.equals(Bus.MIX)) {
      return destinations;
    }
    destinations.add(mixer.choice(strip, StripParameters.BUS));
    if (mixer.spaces().stream().noneMatch(space -> space.id().equals(strip))) {
      addSend(destinations, strip, StripParameters.ROOM_SEND, Space.ROOM);
      addSend(destinations, strip, StripParameters.HALL_SEND, Space.HALL);
    }
    return destinations;
  }

  private void addSend(List<String> destinations, String strip, Amount send, String space) {
    if (mixer.amount(strip, send) > StripParameters.SHUT_DB) {
      destinations.add(space);
    }
  }
}
