package org.soundlathe.production.story;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Column;
import org.soundlathe.paperwork.page.Page;
import org.soundlathe.paperwork.page.Row;
import org.soundlathe.session.Session;

/// The list of tracks: what each one is, how it came in and where it stands now.
final class TrackPage {
  private TrackPage() {}

  static Page of(Session session, List<TrackPicture> tracks) {
    var rows = new ArrayList<Row>();
    for (var track : tracks) {
      rows.add(row(session, track));
    }
    var columns =
        List.of(
            Column.words("Track"),
            Column.words("Plays"),
            Column.figures("Came in at", "LUFS", 1),
            Column.figures("Peak", "dBTP", 1),
            Column.figures("Trim", "dB", 1),
            Column.figures("Fader", "dB", 1),
            Column.figures("Pan", "%", 0),
            Column.words("In the mix"));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Figures("What came in, and where it stands now", columns, rows));
    RecordedWith.table(session).ifPresent(blocks::add);
    return new Page("tracks", "Your tracks", blocks);
  }

  private static Row row(Session session, TrackPicture track) {
    var mixer = session.mixer();
    var id = track.id();
    return Row.of(
        track.name(),
        track.role().word().replace('-', ' '),
        track.activeLufs(),
        track.figures().truePeakDbtp(),
        mixer.amount(id, StripParameters.TRIM),
        mixer.amount(id, StripParameters.FADER),
        mixer.amount(id, StripParameters.PAN),
        track.isSilent() ? "silent" : mixer.isOn(id, StripParameters.MUTE) ? "muted" : "plays");
  }
}
