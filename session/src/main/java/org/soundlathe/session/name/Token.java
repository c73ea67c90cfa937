package org.soundlathe.session.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of a name: a run of letters or of digits.
///
/// @param raw as it is written
/// @param text folded: lower case without accents
/// @param glued whether nothing stands between it and the piece before
record Token(String raw, String text, boolean glued) {
  private static final Pattern CHUNK = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /// Where a chunk falls into pieces: letter and digit, `aB`, and the last capital of `ABc`, unless
  /// it is a plural as in `OHs`.
  private static final Pattern BORDER =
      Pattern.compile(
          "(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})|(?<=\\p{Ll})(?=\\p{Lu})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");

  static List<Token> of(String name) {
    var tokens = new ArrayList<Token>();
    var chunks = CHUNK.matcher(Normalizer.normalize(name, Normalizer.Form.NFC));
    while (chunks.find()) {
      var glued = false;
      for (var piece : BORDER.splitAsStream(chunks.group()).toList()) {
        var text = Folding.fold(piece);
        if (!text.isEmpty()) {
          tokens.add(new Token(piece, text, glued));
          glued = true;
        }
      }
    }
    return tokens;
  }

  boolean isNumber() {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Cuts the token into two.
  List<Token> cut(int length) {
    var isAligned = raw.length() == text.length();
    var head =
        new Token(isAligned ? raw.substring(0, length) : "", text.substring(0, length), glued);
    var tail = new Token(isAligned ? raw.substring(length) : raw, text.substring(length), true);
    return List.of(head, tail);
  }
}
