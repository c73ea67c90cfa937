package org.soundlathe.delivery.report;

import java.util.List;
import org.soundlathe.delivery.html.Resource;

/// Where a file goes, in plain words.
///
/// @param id as in the command's contract
/// @param family what stands before the hyphen of the id
record Destination(String id, String family, String name) {
  private static final List<Destination> KNOWN =
      Resource.table("/org/soundlathe/delivery/report/destinations.tsv", 3).stream()
          .map(cells -> new Destination(cells.get(0), cells.get(1), cells.get(2)))
          .toList();

  /// One of the table, or one that is called by its id.
  static Destination of(String id) {
    for (var destination : KNOWN) {
      if (destination.id().equals(id)) {
        return destination;
      }
    }
    int hyphen = id.indexOf('-');
    return new Destination(id, hyphen < 0 ? id : id.substring(0, hyphen), id);
  }
}
