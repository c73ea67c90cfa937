package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import java.util.Optional;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.Session;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.settings.SettingsTable;
import org.soundlathe.session.settings.SongTime;
import org.soundlathe.session.settings.Strips;
import tools.jackson.databind.node.ArrayNode;

/// Every setting that moves, point by point.
final class AutomationPage {
  private AutomationPage() {}

  /// @param strip only this one
  static Outcome of(Session session, Optional<String> strip) {
    var only = strip.map(name -> SettingsTable.of(session, name).strip());
    var json = Json.object();
    var lanes = json.putArray("automation");
    var table = new TextTable(LEFT, RIGHT, LEFT, LEFT);
    for (var id : Strips.withVcas(session)) {
      if (only.isEmpty() || only.get().equals(id)) {
        session
            .mixer()
            .lanes(id)
            .forEach((name, lane) -> {
              addTo(lanes, session, id + "." + name, lane);
              addTo(table, session, id, name, lane);
            });
      }
    }
    return Outcome.done(
        json,
        lanes.isEmpty()
            ? "Nothing moves: lathe set SESSION kick.fader.gainDb@1:02.5=-3 draws a point"
            : table.toString());
  }

  private static void addTo(ArrayNode lanes, Session session, String path, Lane lane) {
    var points =
        lanes
            .addObject()
            .put("path", path)
            .put("on", lane.isOn())
            .put("origin", lane.origin().word())
            .put("locked", lane.locked())
            .putArray("points");
    for (var point : lane.points()) {
      points
          .addObject()
          .put("frame", point.frame())
          .put("atSeconds", (double) point.frame() / session.sampleRateHz())
          .putPOJO("value", point.value().json())
          .put("toNext", point.toNext().word())
          .put("bend", point.bend());
    }
  }

  private static void addTo(
      TextTable table, Session session, String strip, String name, Lane lane) {
    table.row(strip + "." + name, "", "", lane.isOn() ? "" : "off");
    var unit = Strips.find(name).map(AutomationPage::unit).orElse("");
    for (var point : lane.points()) {
      table.row(
          "  @" + SongTime.text(point.frame(), session.sampleRateHz()),
          point.value().toString(),
          unit,
          way(point));
    }
  }

  private static String unit(Parameter parameter) {
    return parameter instanceof Amount amount ? amount.unit() : "";
  }

  private static String way(Point point) {
    return point.toNext() == Segment.CURVE
        ? point.toNext().word() + ":" + point.bend()
        : point.toNext().word();
  }
}
