package org.soundlathe.cli.console;

import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.message.ExitStatus;
import tools.jackson.databind.node.ObjectNode;

/// What a command has to say at its end: to the shell, to a program and to a person.
///
/// @param status how the run ended
/// @param json the one object that `--json` prints; its first key is `status`
/// @param text what a person reads, with a line feed at its end
public record Outcome(ExitStatus status, ObjectNode json, String text) {
  /// The job is done; notes and warnings may stand in the result.
  ///
  /// @param result the keys after `status`
  public static Outcome done(ObjectNode result, String text) {
    return of(ExitStatus.DONE, "ok", result, text);
  }

  /// The job is done, but something in it needs a person.
  public static Outcome findings(ObjectNode result, String text) {
    return of(ExitStatus.FINDINGS, "findings", result, text);
  }

  /// The job could not be done for anything that it was given.
  ///
  /// @param result says for each why; its keys follow those of the trouble
  public static Outcome failed(Trouble trouble, ObjectNode result) {
    var json = trouble.json();
    json.setAll(result);
    return new Outcome(trouble.status(), json, trouble.text(Ink.PLAIN) + "\n");
  }

  private static Outcome of(ExitStatus status, String word, ObjectNode result, String text) {
    var json = Json.object().put("status", word);
    json.setAll(result);
    return new Outcome(status, json, text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
  }
}
