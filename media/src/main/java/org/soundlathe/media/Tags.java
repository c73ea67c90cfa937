package org.soundlathe.media;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a file says about itself, by Vorbis comment names in capitals: TITLE, ARTIST, ALBUM, DATE,
/// GENRE, TRACKNUMBER, ISRC, COMMENT …
public record Tags(SortedMap<String, String> fields) {
  public Tags {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  public static Tags none() {
    return new Tags(new TreeMap<>());
  }

  public static Tags of(Map<String, String> fields) {
    return new Tags(new TreeMap<>(fields));
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /// These tags with one more; an empty text changes nothing.
  public Tags with(String name, String text) {
    if (text.isEmpty()) {
      return this;
    }
    var more = new TreeMap<>(fields);
    more.put(name, text);
    return new Tags(more);
  }
}
