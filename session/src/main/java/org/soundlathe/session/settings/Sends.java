package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.mixer.Mixer;

/// What a strip gives to buses and spaces besides the bus that it feeds.
public final class Sends {
  private static final String PREFIX = "send.";

  /// The first text after all that begin with the prefix.
  private static final String AFTER = "send/";

  private static final String GAIN = ".gainDb";

  private Sends() {}

  /// Where a strip's sound goes by its sends, buses first: those that are not shut all the time.
  public static List<String> open(Mixer mixer, String strip) {
    var named = new HashSet<String>();
    addNamed(named, mixer.settings().get(strip));
    addNamed(named, mixer.automation().get(strip));
    return named.isEmpty()
        ? List.of()
        : Strips.destinations(mixer).stream()
            .filter(named::contains)
            .filter(destination -> isOpen(mixer, strip, destination))
            .toList();
  }

  /// Gain and tap of the send to every bus and space from which no sound comes back to the strip,
  /// and of those that somebody has set.
  static List<Parameter> parameters(Mixer mixer, String strip) {
    var parameters = new ArrayList<Parameter>();
    var destinations = Strips.destinations(mixer);
    // Most tracks can be reached by nobody, so nothing needs to be followed.
    boolean isReached = destinations.contains(strip) || !Strips.keys(mixer, strip).isEmpty();
    var routing = isReached ? Optional.of(new Routing(mixer)) : Optional.<Routing>empty();
    for (var destination : destinations) {
      boolean comesBack =
          routing.map(ways -> ways.reach(destination).contains(strip)).orElse(false);
      if (!comesBack || isSet(mixer, strip, destination)) {
        parameters.addAll(parameters(destination));
      }
    }
    return parameters;
  }

  /// The settings of the send to a strip.
  static List<Parameter> parameters(String destination) {
    return List.of(
        StripParameters.send(destination, StripParameters.SEND_GAIN),
        StripParameters.send(destination, StripParameters.SEND_TAP));
  }

  /// Every destination of which a strip has a send gain.
  private static void addNamed(Set<String> named, @Nullable SortedMap<String, ?> all) {
    if (all == null) {
      return;
    }
    for (var name : all.subMap(PREFIX, AFTER).keySet()) {
      if (name.endsWith(GAIN)) {
        named.add(
            name.substring(
                PREFIX.length(), Math.max(PREFIX.length(), name.length() - GAIN.length())));
      }
    }
  }

  private static boolean isSet(Mixer mixer, String strip, String destination) {
    return parameters(destination).stream()
        .map(Parameter::name)
        .anyMatch(
            name -> mixer.setting(strip, name).isPresent() || mixer.lane(strip, name).isPresent());
  }

  private static boolean isOpen(Mixer mixer, String strip, String destination) {
    var gain = StripParameters.send(destination, StripParameters.SEND_GAIN);
    var lane = mixer.lane(strip, gain.name()).filter(ride -> ride.isOn());
    return lane.isEmpty()
        ? mixer.amount(strip, gain) > StripParameters.SHUT_DB
        : lane.get().points().stream().anyMatch(point -> !isShut(point.value()));
  }

  private static boolean isShut(Value gainDb) {
    return gainDb instanceof Value.Numeric(double number) && number <= StripParameters.SHUT_DB;
  }
}
