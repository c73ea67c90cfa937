package org.soundlathe.session.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A word of a name and what it means.
///
/// @param concepts empty where the word is not known
record Hit(List<String> concepts, List<Token> tokens) {

  /// Reads pieces from the left, always the longest word that is known.
  static List<Hit> of(List<Token> tokens, Vocabulary vocabulary) {
    var hits = new ArrayList<Hit>();
    for (int at = 0; at < tokens.size(); at += hits.getLast().tokens().size()) {
      var rest = tokens.subList(at, Math.min(tokens.size(), at + Vocabulary.MAX_PIECES));
      hits.add(longest(rest, vocabulary).orElse(new Hit(List.of(), rest.subList(0, 1))));
    }
    return withoutTheAbsent(hits);
  }

  boolean means(String concept) {
    return concepts.contains(concept);
  }

  boolean isNumber() {
    return concepts.isEmpty() && tokens.getFirst().isNumber();
  }

  /// A word of at least three letters that is not known: perhaps a person or a song.
  boolean isStranger() {
    return concepts.isEmpty() && !isNumber() && tokens.getFirst().text().length() >= 3;
  }

  private static Optional<Hit> longest(List<Token> rest, Vocabulary vocabulary) {
    for (int length = rest.size(); length > 0; length--) {
      var pieces = rest.subList(0, length);
      var word = vocabulary.find(pieces);
      if (word.isPresent()) {
        return Optional.of(new Hit(word.get().concepts(), List.copyOf(pieces)));
      }
    }
    return Optional.empty();
  }

  /// In `mix no vox` there is no voice.
  private static List<Hit> withoutTheAbsent(List<Hit> hits) {
    var present = new ArrayList<Hit>();
    var isAbsent = false;
    for (var hit : hits) {
      present.add(isAbsent ? new Hit(List.of("filler"), hit.tokens()) : hit);
      isAbsent = hit.means("without");
    }
    return present;
  }
}
