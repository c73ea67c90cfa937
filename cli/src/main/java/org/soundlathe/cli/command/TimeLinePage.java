package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.Session;
import org.soundlathe.session.settings.SongTime;
import org.soundlathe.session.tempo.TempoMap;
import tools.jackson.databind.node.ArrayNode;

/// The tempo and the named places of a song.
final class TimeLinePage {
  private TimeLinePage() {}

  static Outcome of(Session session) {
    var json = Json.object();
    var table = new TextTable(RIGHT, RIGHT, LEFT);
    var tempo = json.putArray("tempo");
    session.tempo().ifPresent(map -> add(tempo, table, map));
    var markers = json.putArray("markers");
    for (var marker : session.markers()) {
      markers
          .addObject()
          .put("frame", marker.frame())
          .put("atSeconds", (double) marker.frame() / session.sampleRateHz())
          .put("label", marker.label());
      table.row(
          SongTime.text(marker.frame(), session.sampleRateHz()),
          session.tempo().map(map -> "bar " + map.positionAt(marker.frame()).bar()).orElse(""),
          marker.label());
    }
    return Outcome.done(
        json,
        tempo.isEmpty() && markers.isEmpty()
            ? "No tempo and no markers: lathe set SESSION tempo=120 marker@1:02.5=chorus"
            : table.toString());
  }

  private static void add(ArrayNode json, TextTable table, TempoMap map) {
    for (int i = 0; i < map.changes().size(); i++) {
      long frame = map.changeFrames().get(i);
      long bar = map.positionAt(frame).bar();
      var meter = map.changes().get(i).meter();
      json.addObject()
          .put("frame", frame)
          .put("atSeconds", (double) frame / map.sampleRateHz())
          .put("bar", bar)
          .put("beatsPerMinute", meter.beatsPerMinute())
          .put("beatsPerBar", meter.beatsPerBar())
          .put("beatUnit", meter.beatUnit());
      table.row(
          SongTime.text(frame, map.sampleRateHz()),
          "bar " + bar,
          meter.beatsPerMinute()
              + " beats a minute in "
              + meter.beatsPerBar()
              + "/"
              + meter.beatUnit());
    }
  }
}
