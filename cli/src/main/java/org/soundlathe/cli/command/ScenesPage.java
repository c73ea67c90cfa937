package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;

import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.SessionFolder;

/// The stored scenes, and how far the console is from each of them.
final class ScenesPage {
  private ScenesPage() {}

  static Outcome of(Session session) {
    var json = Json.object();
    var list = json.putArray("scenes");
    var table = new TextTable(LEFT, LEFT, LEFT);
    for (var scene : session.scenes()) {
      int changes = SessionFolder.differences(session.withMixer(scene.mixer()), session).size();
      list.addObject()
          .put("id", scene.id())
          .put("name", scene.name())
          .put("tracks", scene.tracks().size())
          .put("differences", changes);
      table.row(
          scene.id(),
          scene.name(),
          changes == 0 ? "as the console is now" : changes + " changes since");
    }
    return Outcome.done(
        json,
        session.scenes().isEmpty()
            ? "No scene is stored: lathe set SESSION scene.NAME=store"
            : table.toString());
  }
}
