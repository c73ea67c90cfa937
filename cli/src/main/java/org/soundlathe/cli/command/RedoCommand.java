package org.soundlathe.cli.command;

import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.store.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Makes the change again that was taken back last.
@Command(name = "redo", header = "Makes the change again that was taken back last.")
final class RedoCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Override
  public Outcome run(Console console) {
    try (var folder = session.open(Access.EDIT, console)) {
      return folder
          .redo()
          .map(step ->
              Outcome.done(
                  Json.object().set("redone", StepPage.json(step)),
                  StepPage.text("Made again: " + step.command(), step.changes())))
          .orElseGet(() ->
              Outcome.done(Json.object().putNull("redone"), "There is nothing to make again."));
    }
  }
}
