package org.soundlathe.delivery.html;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Relative links that work for any file name: spaces, `#`, `%`, quotes and every alphabet.
public final class Links {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private static final String HEX = "0123456789ABCDEF";

  private Links() {}

  /// The link to a file, for a page in the folder that the path starts from.
  ///
  /// @throws IllegalArgumentException if the path is absolute
  public static String href(Path relative) {
    if (relative.isAbsolute()) {
      throw new IllegalArgumentException("a page may not point at the absolute path " + relative);
    }
    var link = new StringBuilder();
    for (var step : relative) {
      link.append(link.isEmpty() ? "" : "/").append(encoded(step.toString()));
    }
    return link.toString();
  }

  /// The path with `/` between its steps, as people and JSON read it.
  public static String readable(Path relative) {
    var text = new StringBuilder();
    for (var step : relative) {
      text.append(text.isEmpty() ? "" : "/").append(step);
    }
    return text.toString();
  }

  /// RFC 3986, section 2: every byte of the UTF-8 form but the unreserved ones as %XX.
  private static String encoded(String step) {
    var link = new StringBuilder();
    for (byte each : step.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xFF);
      if (UNRESERVED.indexOf(character) >= 0) {
        link.append(character);
      } else {
        link.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 15));
      }
    }
    return link.toString();
  }
}
