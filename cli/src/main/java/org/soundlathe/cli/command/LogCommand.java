package org.soundlathe.cli.command;

import java.util.List;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.LogEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists every step since the session was made.
@Command(name = "log", header = "Lists every change since the session was made.")
final class LogCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Override
  public Outcome run(Console console) {
    try (var folder = session.open(Access.READ, console)) {
      var steps = folder.log();
      var json = Json.object();
      var array = json.putArray("steps");
      steps.forEach(step -> array.add(StepPage.json(step)));
      return Outcome.done(json, text(steps));
    }
  }

  private static String text(List<LogEntry> steps) {
    if (steps.isEmpty()) {
      return "Nothing was changed since the session was made.";
    }
    var text = new StringBuilder();
    for (var step : steps) {
      var state = step.inForce() ? "" : "  (taken back)";
      text.append(StepPage.text(step.number() + "  " + step.command() + state, step.changes()));
    }
    return text.toString();
  }
}
