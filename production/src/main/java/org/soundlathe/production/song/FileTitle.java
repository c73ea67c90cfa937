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
        Normalizer.normalize(title, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "-")
            .strip()
            .replaceAll("^[.\\s-]+|[.\\s]+$", "");
    while (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1)).strip();
    }
    return text.isEmpty() ? "Song" : text;
  }
}
