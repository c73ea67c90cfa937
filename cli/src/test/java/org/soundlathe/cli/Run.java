package org.soundlathe.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.soundlathe.cli.console.Console;
import org.soundlathe.paperwork.json.Json;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// One run of the command inside the test, with what it printed.
record Run(int exitCode, String out, String err) {
  static Run lathe(String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var status = Lathe.run(Console.on(out, err, List.of(), Map.of()), args);
    return new Run(status.code(), text(out), text(err));
  }

  /// With commands of the test's own, on a console of its own making.
  static Run with(
      CommandLine commands, List<String> terminals, Map<String, String> env, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var status = Lathe.run(commands, Console.on(out, err, terminals, env), args);
    return new Run(status.code(), text(out), text(err));
  }

  /// The one JSON object on the standard output; anything after it fails.
  JsonNode json() {
    return Json.parse(out);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
