package org.soundlathe.session.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.soundlathe.session.name.ParsedName;

/// Gives tracks that would read alike (`Default preset` thrice) names that tell them apart: the
/// number of the file, or a count where the files have none.
final class UniqueNames {
  private UniqueNames() {}

  /// @param named names and their files, in the order of the tracks
  static List<Map.Entry<ParsedName, List<Arrival>>> of(
      List<Map.Entry<ParsedName, List<Arrival>>> named) {
    var counts = new TreeMap<String, Integer>();
    named.forEach(entry -> counts.merge(entry.getKey().name(), 1, Integer::sum));
    var seen = new TreeMap<String, Integer>();
    var unique = new ArrayList<Map.Entry<ParsedName, List<Arrival>>>();
    for (var entry : named) {
      var name = entry.getKey();
      int count = seen.merge(name.name(), 1, Integer::sum);
      unique.add(
          counts.getOrDefault(name.name(), 1) == 1
              ? entry
              : Map.entry(renamed(name, count), entry.getValue()));
    }
    return unique;
  }

  private static ParsedName renamed(ParsedName name, int count) {
    int number = name.number().orElse(count);
    return new ParsedName(
        String.format(Locale.ROOT, "%s %02d", name.name(), number),
        name.id(),
        name.role(),
        name.confidence(),
        name.side(),
        name.take(),
        name.wetness(),
        name.position(),
        name.number(),
        name.kind(),
        name.stereoName(),
        name.partName());
  }
}
