package org.soundlathe.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.soundlathe.demo.score.Sheet;

/// One track as the band hands it over.
///
/// @param file the file's name
/// @param take what makes this recording differ from another of the same part
/// @param part what is on it
/// @param detail see [Part]
/// @param peakDbfs how hot it was recorded
/// @param faults what is wrong with it, in the order in which it befalls it
record TrackRow(
    String file, String take, Part part, String detail, double peakDbfs, List<Fault> faults) {
  TrackRow {
    faults = List.copyOf(faults);
  }

  /// The tracks of a band of that size, in the order of their numbers.
  static List<TrackRow> of(int tracks) {
    var rows = new ArrayList<TrackRow>();
    for (var cells : Sheet.rows("tracks.tsv")) {
      if (Integer.parseInt(cells.getFirst()) <= tracks) {
        rows.add(row(cells.subList(1, 6), rows.size() + 1));
      }
    }
    var layers = Sheet.rows("layers.tsv");
    for (var layer = 0; rows.size() < tracks; layer++) {
      var cells = layers.get(layer % layers.size());
      rows.add(row(numbered(cells, 1 + layer / layers.size()), rows.size() + 1));
    }
    return List.copyOf(rows);
  }

  /// One of many like it: its number stands in its name, and for `n` in its detail.
  private static List<String> numbered(List<String> cells, int number) {
    var text = Integer.toString(number);
    var detail = cells.get(2).equals("n") ? text : cells.get(2);
    return List.of(cells.get(0) + " " + text, cells.get(1), detail, cells.get(3), "-");
  }

  /// A name with a `*` before it bears no number.
  private static TrackRow row(List<String> cells, int number) {
    var name = cells.get(0);
    var isBare = name.startsWith("*");
    var take = isBare ? name.substring(1) : name;
    var file = isBare ? take : String.format(Locale.ROOT, "%02d_%s", number, take);
    return new TrackRow(
        file + ".wav",
        take,
        Part.valueOf(cells.get(1)),
        cells.get(2),
        Double.parseDouble(cells.get(3)),
        faults(cells.get(4)));
  }

  /// A word of the detail.
  String word(int at) {
    return words().get(at);
  }

  /// The playing that is heard on the track: its own, unless the detail's last word names one that
  /// several microphones share.
  String playing(int at) {
    return at < words().size() ? word(at).replace('-', ' ') : take;
  }

  private List<String> words() {
    return List.of(detail.split(" ", -1));
  }

  private static List<Fault> faults(String words) {
    return words.equals("-")
        ? List.of()
        : Arrays.stream(words.split(" ")).map(Fault::valueOf).toList();
  }
}
