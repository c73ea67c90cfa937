package org.soundlathe.paperwork.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All numbered messages of the house, for `lathe help SL3104`.
///
/// Every module that has messages puts one table on the class path,
/// `org/soundlathe/messages/MODULE.tsv`: code, title, why it matters, fix; one message a line,
/// separated by tabs; lines that begin with `#` are comments.
public final class MessageCatalogue {
  /// One numbered message: `SL1` note, `SL2` warning, `SL3` error.
  public record Entry(String code, String title, String why, String fix) {}

  private static final String FOLDER = "/org/soundlathe/messages/";
  private static final List<String> MODULES =
      List.of(
          "paperwork",
          "media",
          "device",
          "session",
          "engine",
          "tracking",
          "mixing",
          "mastering",
          "delivery",
          "demo",
          "production",
          "cli");

  private final SortedMap<String, Entry> entries;

  private MessageCatalogue(SortedMap<String, Entry> entries) {
    this.entries = Collections.unmodifiableSortedMap(entries);
  }

  /// Reads the tables that are on the class path.
  ///
  /// @throws IllegalStateException if two tables claim one code or a line is malformed
  public static MessageCatalogue load() {
    var entries = new TreeMap<String, Entry>();
    for (var module : MODULES) {
      try (var stream = MessageCatalogue.class.getResourceAsStream(FOLDER + module + ".tsv")) {
        if (stream == null) {
          continue;
        }
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        reader.lines().forEach(line -> add(entries, module, line));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new MessageCatalogue(entries);
  }

  private static void add(SortedMap<String, Entry> entries, String module, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    var cells = line.split("\t", -1);
    if (cells.length != 4 || !cells[0].matches("SL[123]\\d{3}")) {
      throw new IllegalStateException("message table of " + module + ", malformed line: " + line);
    }
    var entry = new Entry(cells[0], cells[1], cells[2], cells[3]);
    if (entries.putIfAbsent(entry.code(), entry) != null) {
      throw new IllegalStateException("message " + cells[0] + " stands twice, also in " + module);
    }
  }

  public Optional<Entry> find(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /// Every message, by code.
  public SortedMap<String, Entry> entries() {
    return entries;
  }
}
