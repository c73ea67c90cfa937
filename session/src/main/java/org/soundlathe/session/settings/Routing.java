package org.soundlathe.session.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Vca;

/// Where sound goes, and whether it comes back to where it was: by the bus that a strip feeds, by
/// its open sends, and by the stages of others that listen to it.
public final class Routing {
  private final Map<String, Set<String>> next = new LinkedHashMap<>();

  Routing(Mixer mixer) {
    var strips = new LinkedHashSet<>(Strips.sharedIds(mixer));
    strips.addAll(mixer.settings().keySet());
    strips.addAll(mixer.automation().keySet());
    mixer.vcas().stream().map(Vca::id).forEach(strips::remove);
    for (var strip : strips) {
      if (!strip.equals(Bus.MIX)) {
        connect(strip, mixer.choice(strip, StripParameters.BUS));
        Sends.open(mixer, strip).forEach(destination -> connect(strip, destination));
      }
      Strips.keys(mixer, strip).values().forEach(key -> connect(key, strip));
    }
  }

  /// The strips of a loop in the order of the sound, the first one again at the end; empty where
  /// all sound ends in the mix.
  public static Optional<List<String>> loop(Mixer mixer) {
    var routing = new Routing(mixer);
    return new Search(routing.next).loop(routing.next.keySet());
  }

  /// The loop in words, such as `drums → music → drums`.
  public static Optional<String> loopInWords(Mixer mixer) {
    return loop(mixer).map(Routing::words);
  }

  /// The VCAs that would move themselves, such as `band → all → band`.
  static Optional<String> vcaLoopInWords(Mixer mixer) {
    var next = new LinkedHashMap<String, Set<String>>();
    for (var vca : mixer.vcas()) {
      next.put(vca.id(), Set.of(mixer.choice(vca.id(), StripParameters.VCA)));
    }
    return new Search(next).loop(next.keySet()).map(Routing::words);
  }

  /// Where sound gets to from a strip, the strip itself among them.
  Set<String> reach(String strip) {
    var reached = new HashSet<String>();
    var open = new ArrayDeque<>(List.of(strip));
    while (!open.isEmpty()) {
      var here = open.pop();
      if (reached.add(here)) {
        open.addAll(next.getOrDefault(here, Set.of()));
      }
    }
    return reached;
  }

  private void connect(String from, String to) {
    next.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
  }

  private static String words(List<String> loop) {
    return String.join(" → ", loop);
  }

  /// A walk along every way, which remembers the way that it came; without recursion, since a file
  /// from outside may hold a very long way.
  private static final class Search {
    private final Map<String, Set<String>> next;
    private final Set<String> harmless = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final Set<String> onPath = new HashSet<>();
    private final List<Iterator<String>> choices = new ArrayList<>();

    Search(Map<String, Set<String>> next) {
      this.next = next;
    }

    Optional<List<String>> loop(Collection<String> starts) {
      for (var start : starts) {
        enter(start);
        while (!path.isEmpty()) {
          if (!choices.getLast().hasNext()) {
            leave();
            continue;
          }
          var strip = choices.getLast().next();
          if (onPath.contains(strip)) {
            path.add(strip);
            return Optional.of(List.copyOf(path.subList(path.indexOf(strip), path.size())));
          }
          enter(strip);
        }
      }
      return Optional.empty();
    }

    private void enter(String strip) {
      path.add(strip);
      onPath.add(strip);
      var ways = harmless.contains(strip) ? Set.<String>of() : next.getOrDefault(strip, Set.of());
      choices.add(ways.iterator());
    }

    private void leave() {
      var strip = path.removeLast();
      onPath.remove(strip);
      harmless.add(strip);
      choices.removeLast();
    }
  }
}
