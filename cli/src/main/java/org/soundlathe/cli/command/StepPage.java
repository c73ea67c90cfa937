package org.soundlathe.cli.command;

import java.util.List;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.store.LogEntry;
import tools.jackson.databind.node.ObjectNode;

/// One step of a session's history, for people and programs.
final class StepPage {
  private StepPage() {}

  static ObjectNode json(LogEntry step) {
    var json =
        Json.object()
            .put("number", step.number())
            .put("kind", step.kind().name().toLowerCase(java.util.Locale.ROOT));
    json.put("of", step.of().isPresent() ? (Long) step.of().getAsLong() : null);
    json.put("command", step.command());
    var changes = json.putArray("changes");
    step.changes().forEach(changes::add);
    return json.put("inForce", step.inForce());
  }

  /// A line for the step and one for each change.
  static String text(String title, List<String> changes) {
    var text = new StringBuilder(title).append('\n');
    changes.forEach(change -> text.append("  ").append(change).append('\n'));
    return text.toString();
  }
}
