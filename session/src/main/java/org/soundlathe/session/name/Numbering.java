package org.soundlathe.session.name;

import java.util.List;
import java.util.OptionalInt;

/// The number that many put before the names of their files: `01_`, `1-`, `A03 `, `Track 7 `.
///
/// @param rest the pieces after it
record Numbering(OptionalInt number, List<Token> rest) {
  private static final int MAX_DIGITS = 3;

  static Numbering of(List<Token> tokens, Vocabulary vocabulary) {
    var prefix = prefix(tokens, vocabulary);
    if (prefix == 0 || tokens.size() == prefix) {
      return new Numbering(OptionalInt.empty(), tokens);
    }
    var number = Integer.parseInt(tokens.get(prefix - 1).text());
    return new Numbering(OptionalInt.of(number), tokens.subList(prefix, tokens.size()));
  }

  /// How many pieces the numbering takes.
  private static int prefix(List<Token> tokens, Vocabulary vocabulary) {
    if (isCount(tokens, 0, vocabulary)) {
      return isFollowed(tokens, 1, vocabulary) ? 1 : 0;
    }
    if (!isCount(tokens, 1, vocabulary)) {
      return 0;
    }
    var first = tokens.get(0);
    var isSheet =
        first.text().length() == 1
            && tokens.get(1).glued()
            && tokens.get(1).text().length() >= 2
            && tokens.size() > 2
            && !tokens.get(2).glued();
    var isTrackNumber =
        vocabulary
            .find(List.of(first))
            .filter(word -> word.concepts().contains("noise"))
            .isPresent();
    return isSheet || (isTrackNumber && isFollowed(tokens, 2, vocabulary)) ? 2 : 0;
  }

  private static boolean isCount(List<Token> tokens, int at, Vocabulary vocabulary) {
    return at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).text().length() <= MAX_DIGITS
        && vocabulary.find(List.of(tokens.get(at))).isEmpty();
  }

  /// Whether a name begins there: after a separator, or glued as in `01Kick`, but not in `2nd`.
  private static boolean isFollowed(List<Token> tokens, int at, Vocabulary vocabulary) {
    if (at >= tokens.size() || !tokens.get(at).glued()) {
      return true;
    }
    var end = Math.min(tokens.size(), at + Vocabulary.MAX_PIECES);
    var asOne = vocabulary.find(tokens.subList(at - 1, at + 1));
    return asOne.isEmpty()
        && !Hit.of(tokens.subList(at, end), vocabulary).getFirst().concepts().isEmpty();
  }
}
