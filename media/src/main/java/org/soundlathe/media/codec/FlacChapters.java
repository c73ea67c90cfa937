package org.soundlathe.media.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.media.Marker;
import org.soundlathe.media.Tags;

/// Markers as Vorbis comments: `CHAPTER001=hh:mm:ss.mmm` and `CHAPTER001NAME=label`, which players
/// and editors read.
final class FlacChapters {
  private static final String TIME = "CHAPTER\\d{2,3}";
  private static final int MAX_MARKERS = 999;

  private FlacChapters() {}

  static SortedMap<String, String> comments(List<Marker> markers, int sampleRateHz) {
    SortedMap<String, String> comments = new TreeMap<>();
    for (int i = 0; i < Math.min(markers.size(), MAX_MARKERS); i++) {
      var name = String.format(Locale.ROOT, "CHAPTER%03d", i + 1);
      long millis = (long) Math.rint(markers.get(i).frame() * 1000.0 / sampleRateHz);
      comments.put(
          name,
          String.format(
              Locale.ROOT,
              "%02d:%02d:%02d.%03d",
              millis / 3_600_000,
              millis / 60_000 % 60,
              millis / 1000 % 60,
              millis % 1000));
      comments.put(name + "NAME", markers.get(i).label());
    }
    return comments;
  }

  /// To the nearest frame that a time in milliseconds can say.
  static List<Marker> in(Tags tags, int sampleRateHz) {
    var markers = new ArrayList<Marker>();
    tags.fields()
        .forEach((name, text) -> {
          if (name.matches(TIME) && text.matches("\\d{2,4}:\\d{2}:\\d{2}\\.\\d{3}")) {
            var label = tags.get(name + "NAME").orElse("");
            markers.add(new Marker(frame(text, sampleRateHz), label));
          }
        });
    return List.copyOf(markers);
  }

  private static long frame(String time, int sampleRateHz) {
    var parts = time.split("[:.]", -1);
    long millis = 0;
    int[] units = {3_600_000, 60_000, 1000, 1};
    for (int i = 0; i < units.length; i++) {
      millis += Long.parseLong(parts[i]) * units[i];
    }
    return (long) Math.rint(millis * (double) sampleRateHz / 1000);
  }

  static Tags without(Tags tags) {
    SortedMap<String, String> fields = new TreeMap<>(tags.fields());
    fields.keySet().removeIf(name -> name.matches(TIME + "(NAME)?"));
    return Tags.of(fields);
  }
}
