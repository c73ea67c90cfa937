package org.soundlathe.media.intake;

import java.util.Comparator;

/// Names in the order that a person would put them: `2 Kick` before `10 Snare`.
final class NaturalOrder implements Comparator<String> {
  @Override
  public int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int iEnd = digitsEnd(one, i);
      int jEnd = digitsEnd(other, j);
      int order;
      if (iEnd > i && jEnd > j) {
        order = compareNumbers(one.substring(i, iEnd), other.substring(j, jEnd));
        i = iEnd;
        j = jEnd;
      } else {
        order = Character.compare(plain(one.charAt(i++)), plain(other.charAt(j++)));
      }
      if (order != 0) {
        return order;
      }
    }
    int rest = Integer.compare(one.length() - i, other.length() - j);
    return rest != 0 ? rest : one.compareTo(other);
  }

  private static char plain(char letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /// By value, whatever their length.
  private static int compareNumbers(String one, String other) {
    var a = one.replaceFirst("^0+", "");
    var b = other.replaceFirst("^0+", "");
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
