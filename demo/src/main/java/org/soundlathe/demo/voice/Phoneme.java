package org.soundlathe.demo.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soundlathe.demo.score.Sheet;

/// One sound of speech: where the mouth stands, and what sounds through it.
///
/// @param then what it turns into by itself: the second half of a diphthong, the burst of a stop
/// @param seconds how long it takes; 0 for what lasts as long as the note
/// @param f1 first formant, Hz
/// @param f2 second formant, Hz
/// @param f3 third formant, Hz
/// @param voice how much of the vocal folds is heard, 0..1
/// @param breath noise through the whole mouth, 0..1
/// @param hiss noise at the teeth or lips, 0..1
/// @param hissHz where that hiss is strongest
/// @param hissQ how narrow it is
record Phoneme(
    String then,
    double seconds,
    double f1,
    double f2,
    double f3,
    double voice,
    double breath,
    double hiss,
    double hissHz,
    double hissQ) {
  private static final Map<String, Phoneme> ALL = table();

  static Phoneme of(String symbol) {
    return Optional.ofNullable(ALL.get(symbol))
        .orElseThrow(() -> new IllegalArgumentException("no such sound: " + symbol));
  }

  boolean isVowel() {
    return seconds == 0.0 && voice > 0.0;
  }

  /// The sound that follows by itself, if any.
  Optional<Phoneme> after() {
    return then.equals("-") ? Optional.empty() : Optional.of(of(then));
  }

  /// How long it takes with what follows by itself.
  double wholeSeconds() {
    return seconds + (isVowel() ? 0.0 : after().map(Phoneme::seconds).orElse(0.0));
  }

  private static Map<String, Phoneme> table() {
    var table = new TreeMap<String, Phoneme>();
    for (var row : Sheet.rows("voice/phonemes.tsv")) {
      table.put(row.get(0), phoneme(row));
    }
    return table;
  }

  private static Phoneme phoneme(List<String> row) {
    var n = row.subList(2, row.size()).stream().mapToDouble(Double::parseDouble).toArray();
    return new Phoneme(row.get(1), n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
  }
}
