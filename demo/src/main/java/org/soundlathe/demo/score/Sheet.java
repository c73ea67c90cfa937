package org.soundlathe.demo.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A table that comes with the house: cells between tabs, `#` begins a remark.
public final class Sheet {
  private Sheet() {}

  /// All rows of a resource of this package's parent, such as `score/form.tsv`.
  public static List<List<String>> rows(String name) {
    var path = "/org/soundlathe/demo/" + name;
    var stream = Objects.requireNonNull(Sheet.class.getResourceAsStream(path), path);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
