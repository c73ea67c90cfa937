package org.soundlathe.media.codec;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.media.Tags;
import tools.jackson.databind.JsonNode;

/// FFmpeg's names of tags, and ours.
final class ProbeTags {
  // What containers say about themselves, not about the music.
  private static final Set<String> TECHNICAL =
      Set.of(
          "MAJOR_BRAND",
          "MINOR_VERSION",
          "COMPATIBLE_BRANDS",
          "ENCODER",
          "HANDLER_NAME",
          "VENDOR_ID",
          "LANGUAGE",
          "CREATION_TIME",
          "ITUNSMPB",
          "ITUNNORM",
          "GAPLESS_PLAYBACK",
          "DURATION");

  private ProbeTags() {}

  /// Both of the file and of its stream; the file's go first.
  static Tags of(JsonNode file, JsonNode stream) {
    SortedMap<String, String> fields = new TreeMap<>();
    collect(file, fields);
    collect(stream, fields);
    return Tags.of(fields);
  }

  private static void collect(JsonNode tags, SortedMap<String, String> fields) {
    tags.properties()
        .forEach(tag -> {
          var name = name(tag.getKey());
          var text = tag.getValue().asString("");
          if (!TECHNICAL.contains(name) && !text.isBlank()) {
            fields.putIfAbsent(name, text);
          }
        });
  }

  private static String name(String theirs) {
    var name = theirs.toUpperCase(Locale.ROOT);
    return switch (name) {
      case "TRACK" -> "TRACKNUMBER";
      case "DISC" -> "DISCNUMBER";
      case "ALBUM_ARTIST" -> "ALBUMARTIST";
      case "TSRC" -> "ISRC";
      case "TCOP" -> "COPYRIGHT";
      default -> name;
    };
  }

  /// The name under which FFmpeg writes one of our tags into a container.
  static String theirs(String name, Coding coding) {
    return switch (name) {
      case "TRACKNUMBER" -> "track";
      case "DISCNUMBER" -> "disc";
      case "ALBUMARTIST" -> "album_artist";
      case "ISRC" -> coding.isMp3() ? "TSRC" : name;
      default -> coding.isLossless() ? name : name.toLowerCase(Locale.ROOT);
    };
  }

  /// iTunes notes delay, padding and the original length in one tag of hexadecimal numbers.
  static OptionalLong itunesLengthFrames(JsonNode file) {
    var words = file.path("iTunSMPB").asString("").strip().split("\\s+", -1);
    if (words.length < 4 || !words[3].matches("[0-9A-Fa-f]{1,15}")) {
      return OptionalLong.empty();
    }
    long frames = Long.parseLong(words[3], 16);
    return frames > 0 ? OptionalLong.of(frames) : OptionalLong.empty();
  }
}
