package org.soundlathe.delivery.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Texts and tables that lie beside the classes.
public final class Resource {
  private Resource() {}

  /// @param name absolute, as `/org/soundlathe/delivery/style.css`
  /// @throws IllegalStateException if there is none
  public static String text(String name) {
    try (var stream = Resource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows of a table of cells separated by tabs; lines that begin with `#` are comments.
  ///
  /// @throws IllegalStateException if a row has another count of cells
  public static List<List<String>> table(String name, int cells) {
    var rows =
        text(name)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> List.of(line.split("\t", -1)))
            .toList();
    for (var row : rows) {
      if (row.size() != cells) {
        throw new IllegalStateException("resource " + name + ", malformed line: " + row);
      }
    }
    return rows;
  }
}
