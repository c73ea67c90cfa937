package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Did you mean …? The known words that a mistyped one is nearest to.
final class Suggestions {
  private static final int MOST = 3;

  private record Near(String word, int edits) {}

  private Suggestions() {}

  /// Up to three known words: those that begin as the typed one does, or differ by few letters; the
  /// nearest first.
  static List<String> near(String typed, Collection<String> known) {
    var lower = typed.toLowerCase(Locale.ROOT);
    var near = new ArrayList<Near>();
    for (var word : known) {
      var candidate = word.toLowerCase(Locale.ROOT);
      var starts = !lower.isEmpty() && (candidate.startsWith(lower) || lower.startsWith(candidate));
      var edits = starts ? 0 : edits(lower, candidate);
      if (edits <= 1 + Math.min(lower.length(), candidate.length()) / 4) {
        near.add(new Near(word, edits));
      }
    }
    near.sort(Comparator.comparingInt(Near::edits));
    return near.stream().limit(MOST).map(Near::word).toList();
  }

  /// As a sentence for a refusal: what was meant perhaps, or where to look.
  static String sentence(String typed, Collection<String> known, String otherwise) {
    var near = near(typed, known);
    return near.isEmpty() ? otherwise : "did you mean " + String.join(" or ", near) + "?";
  }

  /// How many letters must be put in, taken out, changed or swapped with their neighbour.
  private static int edits(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(a, b, rows, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] rows, int i, int j) {
    var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    var least = Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    var isSwap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwap ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
