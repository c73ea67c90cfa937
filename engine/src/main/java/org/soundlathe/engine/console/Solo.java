package org.soundlathe.engine.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.settings.Strips;

/// What is heard while something is soloed, in place: with its level, its buses and its spaces.
///
/// A soloed strip sounds, and so does all that its sound passes. A soloed bus takes along the
/// strips that feed it; what is only sent to a soloed bus or space is heard there and nowhere else.
/// Soloing a VCA solos its strips; a strip that is solo-safe sounds whatever is soloed.
final class Solo {
  private final Map<String, List<Feed>> into = new HashMap<>();
  private final Map<String, List<Feed>> outOf = new HashMap<>();
  private final boolean isAny;

  /// Strips of which everything is heard.
  private final Set<String> sounding = new HashSet<>();

  /// Strips that hear all that they hear without a solo.
  private final Set<String> supplied = new HashSet<>();

  Solo(Session session, List<Feed> feeds) {
    for (var feed : feeds) {
      into.computeIfAbsent(feed.to(), _ -> new ArrayList<>()).add(feed);
      outOf.computeIfAbsent(feed.from(), _ -> new ArrayList<>()).add(feed);
    }
    var mixer = session.mixer();
    var strips = Strips.ids(session);
    strips.remove(Bus.MIX);
    var soloed = strips.stream().filter(strip -> isSoloed(mixer, strip)).toList();
    isAny = !soloed.isEmpty();
    soloed.forEach(this::open);
    strips.stream()
        .filter(strip -> mixer.isOn(strip, StripParameters.SOLO_SAFE))
        .forEach(sounding::add);
    List.copyOf(sounding).forEach(this::follow);
  }

  private static boolean isSoloed(Mixer mixer, String strip) {
    return mixer.isOn(strip, StripParameters.SOLO)
        || VcaChain.of(mixer, strip).stream()
            .anyMatch(vca -> mixer.isOn(vca, StripParameters.SOLO));
  }

  /// Whether sound passes here.
  boolean hears(Feed feed) {
    return !isAny || sounding.contains(feed.from()) || supplied.contains(feed.to());
  }

  /// Whether nothing of a strip is heard.
  boolean isShut(String strip) {
    return isAny
        && !strip.equals(Bus.MIX)
        && !sounding.contains(strip)
        && !supplied.contains(strip);
  }

  private void open(String strip) {
    if (sounding.add(strip)) {
      supplied.add(strip);
      for (var feed : into.getOrDefault(strip, List.of())) {
        if (feed.isBus()) {
          open(feed.from());
        } else {
          supply(feed.from());
        }
      }
    }
  }

  private void supply(String strip) {
    if (supplied.add(strip)) {
      into.getOrDefault(strip, List.of()).forEach(feed -> supply(feed.from()));
    }
  }

  /// Opens everything on the way to the mix.
  private void follow(String strip) {
    for (var feed : outOf.getOrDefault(strip, List.of())) {
      if (sounding.add(feed.to())) {
        follow(feed.to());
      }
    }
  }
}
