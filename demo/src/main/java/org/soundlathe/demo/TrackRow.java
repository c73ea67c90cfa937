package org.soundlathe.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.soundlathe.demo.score.Sheet;

/// One track as the band hands it over.
///
/// @param file the file's name
/// @param take what makes this recording differ from another of the same part
/// @param part what is on it
/// @param detail see [Part]
/// @param peakDbfs how hot it was recorded
/// @param faults what is wrong with it
record TrackRow(
    String file, String take, Part part, String detail, double peakDbfs, Set<Fault> faults) {
  TrackRow {
    faults = Set.copyOf(faults);
  }

  /// The tracks of a band of that size, in the order of their numbers.
  static List<TrackRow> of(int tracks) {
    var rows = new ArrayList<TrackRow>();
    for (var cells : Sheet.rows("tracks.tsv")) {
      if (Integer.parseInt(cells.get(0)) <= tracks) {
        rows.add(row(cells, rows.size() + 1, cells.get(1)));
      }
    }
    var extras = Sheet.rows("extras.tsv");
    for (var extra = 0; rows.size() < tracks; extra++) {
      var cells = extras.get(extra % extras.size());
      var first = Integer.parseInt(cells.get(0));
      var name = cells.get(1) + " " + (first + extra / extras.size());
      rows.add(row(cells, rows.size() + 1, name));
    }
    return List.copyOf(rows);
  }

  /// A name with a `*` before it bears no number.
  private static TrackRow row(List<String> cells, int number, String name) {
    var isBare = name.startsWith("*");
    var take = isBare ? name.substring(1) : name;
    var file = isBare ? take : String.format(Locale.ROOT, "%02d_%s", number, take);
    return new TrackRow(
        file + ".wav",
        take,
        Part.valueOf(cells.get(2)),
        cells.get(3),
        Double.parseDouble(cells.get(4)),
        faults(cells.get(5)));
  }

  private static Set<Fault> faults(String words) {
    var faults = EnumSet.noneOf(Fault.class);
    if (!words.equals("-")) {
      Arrays.stream(words.split(" ")).map(Fault::valueOf).forEach(faults::add);
    }
    return faults;
  }
}
