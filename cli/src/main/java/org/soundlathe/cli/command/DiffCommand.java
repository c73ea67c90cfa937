package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says what one session has that another has not.
@Command(
    name = "diff",
    header = "Compares two sessions, setting by setting.",
    description = "Tells what makes the second of the first; scenes, VCAs and automation included.")
final class DiffCommand extends StudioCommand {
  @Parameters(index = "0", paramLabel = "SESSION", description = "A session's folder.")
  private Path from = Path.of("");

  @Parameters(index = "1", paramLabel = "OTHER", description = "The folder to compare it with.")
  private Path to = Path.of("");

  @Override
  public Outcome run(Console console) {
    var differences = SessionFolder.differences(read(from), read(to));
    var json = Json.object().put("session", from.toString()).put("other", to.toString());
    differences.forEach(json.putArray("differences")::add);
    return Outcome.done(json, text(differences));
  }

  private static Session read(Path folder) {
    try (var session = SessionFolder.open(Disk.real(), folder, Access.READ)) {
      return session.session();
    }
  }

  private static String text(List<String> differences) {
    return differences.isEmpty() ? "They are the same." : String.join("\n", differences);
  }
}
