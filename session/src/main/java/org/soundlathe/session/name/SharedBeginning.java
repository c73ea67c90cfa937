package org.soundlathe.session.name;

import java.util.LinkedHashSet;
import java.util.List;

/// What all names of a delivery begin with: the song's title, an artist, a date.
final class SharedBeginning {
  private static final int FEWEST_NAMES = 3;

  private SharedBeginning() {}

  /// How many pieces can be passed over. What is shared stays where it is all that speaks of the
  /// instrument (`Vox 1`, `Vox 2`, `Vox 3`): more than half of the rests must name one.
  static int length(List<List<Token>> names, Vocabulary vocabulary, RoleRules roles) {
    if (names.size() < FEWEST_NAMES) {
      return 0;
    }
    var length = wholeChunks(names.getFirst(), shared(names));
    if (length == 0) {
      return 0;
    }
    var telling =
        names.stream()
            .filter(name -> tells(name.subList(length, name.size()), vocabulary, roles))
            .count();
    return telling * 2 > names.size() ? length : 0;
  }

  private static boolean tells(List<Token> rest, Vocabulary vocabulary, RoleRules roles) {
    var concepts = new LinkedHashSet<String>();
    Hit.of(rest, vocabulary).forEach(hit -> concepts.addAll(hit.concepts()));
    return concepts.stream().anyMatch(roles::isInstrument);
  }

  private static int shared(List<List<Token>> names) {
    var shortest = names.stream().mapToInt(List::size).min().orElse(0);
    for (int at = 0; at < shortest; at++) {
      var text = names.getFirst().get(at).text();
      for (var name : names) {
        if (!name.get(at).text().equals(text)) {
          return at;
        }
      }
    }
    return shortest;
  }

  /// Never cuts inside a chunk: `Tom1`, `Tom2` share no whole word.
  private static int wholeChunks(List<Token> name, int shared) {
    int length = shared;
    while (length > 0 && length < name.size() && name.get(length).glued()) {
      length--;
    }
    return length;
  }
}
