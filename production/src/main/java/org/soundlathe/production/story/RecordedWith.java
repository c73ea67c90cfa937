package org.soundlathe.production.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Column;
import org.soundlathe.paperwork.page.Row;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// Who played and with what it was recorded, of every take that sounds and of which somebody wrote
/// it down.
final class RecordedWith {
  private RecordedWith() {}

  /// Empty where nothing is known of any track.
  static Optional<Block> table(Session session) {
    var rows = new ArrayList<Row>();
    for (var track : session.tracks()) {
      equipment(track).forEach(used -> rows.add(row(track, used)));
    }
    var columns =
        List.of(
            Column.words("Track"),
            Column.words("Player"),
            Column.words("Microphone"),
            Column.words("Pre-amplifier"),
            Column.words("Position"),
            Column.words("Room"),
            Column.words("Notes"));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Figures("Recorded with", columns, rows));
  }

  /// Each of them once, in the order in which they are first heard.
  private static List<Equipment> equipment(Track track) {
    return track.comp().stream()
        .flatMap(range -> track.take(range.take()).stream())
        .map(Take::equipment)
        .map(equipment -> equipment.withInput(""))
        .filter(equipment -> !equipment.isUnknown())
        .distinct()
        .toList();
  }

  private static Row row(Track track, Equipment used) {
    return Row.of(
        track.name(),
        used.player(),
        used.microphone(),
        used.preamp(),
        used.position(),
        used.room(),
        used.notes());
  }
}
