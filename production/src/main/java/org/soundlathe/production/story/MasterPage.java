package org.soundlathe.production.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Column;
import org.soundlathe.paperwork.page.Page;
import org.soundlathe.paperwork.page.Row;

/// What mastering decided, and how loud the services will play the record.
final class MasterPage {
  /// What each service normalises music to, LUFS (mastering houses' tables, 2026); services change
  /// these without a word.
  private static final List<Service> SERVICES =
      List.of(
          new Service("Spotify", -14, true),
          new Service("Apple Music", -16, true),
          new Service("YouTube", -14, false),
          new Service("Tidal", -14, false),
          new Service("Amazon Music", -14, false),
          new Service("Deezer", -15, false));

  private MasterPage() {}

  /// @param raises whether it also turns quiet songs up
  private record Service(String name, double lufs, boolean raises) {}

  static Page of(MasterPlan plan, double releaseLufs, double releaseDbtp) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Text(
            String.format(
                Locale.ROOT,
                "One release master serves CD, downloads and airplay: %.1f LUFS, %.1f dBTP. It was"
                    + " raised until %s.",
                releaseLufs,
                releaseDbtp,
                plan.release().bound().sentence())));
    blocks.add(new Block.Moves(plan.moves()));
    var rows = new ArrayList<Row>();
    for (var service : SERVICES) {
      rows.add(row(service, releaseLufs, releaseDbtp));
    }
    blocks.add(
        new Block.Figures(
            "How the services will play it. These are playback levels, not targets.",
            List.of(
                Column.words("Service"),
                Column.figures("Plays music at", "LUFS", 0),
                Column.figures("Turns yours by", "dB", 1),
                Column.words("In words")),
            rows));
    return new Page("mastering", "Mastering", blocks);
  }

  private static Row row(Service service, double lufs, double dbtp) {
    double change = service.lufs() - lufs;
    if (change > 0) {
      // Turned up only as far as the peaks leave room.
      change = service.raises() ? Math.min(change, Math.max(0, -1 - dbtp)) : 0;
    }
    double shown = Math.rint(change * 10) / 10;
    return Row.of(service.name(), service.lufs(), shown == 0 ? 0.0 : shown, words(shown));
  }

  private static String words(double change) {
    if (change == 0) {
      return "plays it as it is";
    }
    return String.format(
        Locale.ROOT, "plays it %.1f dB %s", Math.abs(change), change < 0 ? "quieter" : "louder");
  }
}
