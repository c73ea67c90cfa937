package org.soundlathe.cli.command;

import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.store.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Takes back the last change of a session.
@Command(name = "undo", header = "Takes back the last change of a session.")
final class UndoCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Override
  public Outcome run(Console console) {
    try (var folder = session.open(Access.EDIT, console)) {
      return folder
          .undo()
          .map(step ->
              Outcome.done(
                  Json.object().set("undone", StepPage.json(step)),
                  StepPage.text("Taken back: " + step.command(), step.changes())))
          .orElseGet(() ->
              Outcome.done(Json.object().putNull("undone"), "There is nothing to take back."));
    }
  }
}
