package org.soundlathe.session.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What words in names mean, from the table `words.tsv`: `gtr`, `Gitarre` and `guitarra` are all
/// `guitar`.
final class Vocabulary {
  /// The most pieces that one word of the table can be written in.
  static final int MAX_PIECES = 4;

  private static final int SHORT = 3;
  private static final int SHORT_PHRASE = 4;
  private static final int LONGEST_COMPOUND = 40;
  private static final List<String> ENDINGS = List.of("l", "r", "in", "di");

  /// A word of the table.
  ///
  /// @param concepts what it means; most words mean one thing
  /// @param apart whether its parts may be written apart: `BassDrum`, `bass_drum`
  record Word(List<String> concepts, boolean apart) {}

  private final Map<String, Word> words = new HashMap<>();

  Vocabulary() {
    for (var row : Table.rows("words.tsv")) {
      var concepts = List.of(row[0].split(" ", -1));
      for (var word : row[1].split(",", -1)) {
        add(Folding.fold(word.strip()), concepts);
        add(Folding.foldSpelledOut(word.strip()), concepts);
      }
    }
  }

  /// The meaning of pieces of a name taken together.
  Optional<Word> find(List<Token> pieces) {
    var text = new StringBuilder();
    var isOneChunk = true;
    for (int i = 0; i < pieces.size(); i++) {
      text.append(pieces.get(i).text());
      isOneChunk &= i == 0 || pieces.get(i).glued();
    }
    var word = find(text.toString());
    return isOneChunk ? word : word.filter(Word::apart);
  }

  /// A name's piece cut where two words meet without a border: `bassguitar`, `kickin`, `ohl`.
  ///
  /// @return the pieces; the piece itself where it is one word, or none that is known
  List<Token> cut(Token token) {
    if (token.text().length() > LONGEST_COMPOUND || find(token.text()).isPresent()) {
      return List.of(token);
    }
    for (int length = token.text().length() - 1; length >= 2; length--) {
      var pieces = token.cut(length);
      if (find(pieces.get(0).text()).isEmpty() || !mayFollow(pieces.get(1).text())) {
        continue;
      }
      var rest = cut(pieces.get(1));
      if (rest.stream().allMatch(piece -> find(piece.text()).isPresent())) {
        var all = new ArrayList<Token>();
        all.add(pieces.get(0));
        all.addAll(rest);
        return all;
      }
    }
    return List.of(token);
  }

  private static boolean mayFollow(String text) {
    return text.length() >= SHORT || ENDINGS.contains(text);
  }

  /// The word itself, or its singular.
  private Optional<Word> find(String text) {
    var word = words.get(text);
    if (word == null && text.length() >= SHORT && text.endsWith("s")) {
      word = words.get(text.substring(0, text.length() - 1));
    }
    return Optional.ofNullable(word);
  }

  private void add(String phrase, List<String> concepts) {
    var squeezed = phrase.replace(" ", "");
    var apart = squeezed.length() > SHORT_PHRASE || phrase.contains(" ");
    var known = words.put(squeezed, new Word(concepts, apart));
    if (known != null && !known.concepts().equals(concepts)) {
      throw new IllegalStateException(
          "words.tsv: \"" + phrase + "\" means " + known.concepts() + " and " + concepts);
    }
  }
}
