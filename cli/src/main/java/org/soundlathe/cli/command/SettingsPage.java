package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.settings.SettingsTable;
import tools.jackson.databind.node.ArrayNode;

/// All settings of one strip, with who set them.
final class SettingsPage {
  private SettingsPage() {}

  static Outcome of(SettingsTable table) {
    var json = Json.object().put("strip", table.strip());
    addTo(json.putArray("settings"), table);
    return Outcome.done(json, text(table));
  }

  /// One object a setting.
  static void addTo(ArrayNode settings, SettingsTable table) {
    for (var row : table.rows()) {
      settings
          .addObject()
          .put("path", table.strip() + "." + row.parameter().name())
          .putPOJO("value", row.value().json())
          .put("unit", row.unit())
          .putPOJO("default", row.byDefault().json())
          .put("origin", row.origin().word())
          .put("locked", row.locked());
    }
  }

  private static String text(SettingsTable table) {
    var text = new TextTable(LEFT, RIGHT, LEFT, LEFT, LEFT);
    for (var row : table.rows()) {
      text.row(
          table.strip() + "." + row.parameter().name(),
          row.value().toString(),
          row.unit(),
          who(row),
          row.parameter().help());
    }
    return text.toString();
  }

  private static String who(SettingsTable.Row row) {
    var who =
        switch (row.origin()) {
          case DEFAULT -> "";
          case MOVE -> "by the plan";
          case HAND -> "by hand";
        };
    return row.locked() ? (who + " locked").strip() : who;
  }
}
