package org.soundlathe.production.song;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Turns a title into a file name that every system takes and a musician recognises.
public final class FileTitle {
  /// Leaves room for what is added: ` - vinyl premaster.wav` and a temporary name.
  private static final int MAX_BYTES = 120;

  private FileTitle() {}

  /// @return the title without what file systems refuse; never empty, no dot at either end
  public static String of(String title) {
    var text =
        trimmed(
            Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "-"));
    while (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      text = trimmed(text.substring(0, text.offsetByCodePoints(text.length(), -1)));
    }
    return text.isEmpty() ? "Song" : text;
  }

  private static String trimmed(String text) {
    return text.strip().replaceAll("^[.\\s-]+|[.\\s]+$", "");
  }
}
