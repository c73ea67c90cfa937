package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.settings.SettingsTable;
import tools.jackson.databind.node.ArrayNode;

/// All settings of one strip, with who set them.
final class SettingsPage {
  private SettingsPage() {}

  /// @param isAll whether people see what nobody has touched, too; programs see all
  static Outcome of(SettingsTable table, boolean isAll) {
    var json = Json.object().put("strip", table.strip());
    addTo(json.putArray("settings"), table);
    return Outcome.done(json, text(table, isAll));
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
          .put("locked", row.locked())
          .put("automated", row.lane().map(Lane::isOn).orElse(false));
    }
  }

  /// Stage by stage in the order of the sound.
  private static String text(SettingsTable table, boolean isAll) {
    var text = new TextTable(LEFT, RIGHT, LEFT, LEFT, LEFT);
    var stage = "";
    int shown = 0;
    for (var row : table.rows()) {
      if (!isAll && !row.isTouched()) {
        continue;
      }
      if (!row.stage().equals(stage)) {
        stage = row.stage();
        text.row(stage, "", "", "", "");
      }
      shown++;
      text.row(
          "  " + table.strip() + "." + row.parameter().name(),
          word(row),
          row.unit(),
          who(row),
          row.parameter().help());
    }
    int left = table.rows().size() - shown;
    return left == 0
        ? text.toString()
        : text.toString() + left + " more stand at their default: --all\n";
  }

  private static String word(SettingsTable.Row row) {
    var word = row.value().toString();
    return word.isEmpty() ? "none" : word;
  }

  private static String who(SettingsTable.Row row) {
    var who =
        switch (row.origin()) {
          case DEFAULT -> "";
          case MOVE -> "by the plan";
          case HAND -> "by hand";
        };
    var moves = row.lane().map(lane -> lane.isOn() ? " moves" : " automation off").orElse("");
    return (who + (row.locked() ? " locked" : "") + moves).strip();
  }
}
