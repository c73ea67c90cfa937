package org.soundlathe.session.name;

import java.text.Normalizer;
import java.util.Locale;

/// Text without what people leave out or their machines write in different ways: accents, wide and
/// ligature forms, capitals.
final class Folding {
  private static final String[][] LETTERS = {
    {"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ı", "i"}
  };

  private Folding() {}

  static String fold(String text) {
    var folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    for (var letter : LETTERS) {
      folded = folded.replace(letter[0], letter[1]);
    }
    return folded;
  }

  /// As [#fold], with umlauts spelled out as some people do: `Bläser` becomes `blaeser`.
  static String foldSpelledOut(String text) {
    var lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return fold(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }
}
