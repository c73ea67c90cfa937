package org.soundlathe.cli.command;

import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lathe` alone: the first screen, or the version.
@Command(name = "lathe", header = "A recording studio as software.")
final class RootCommand extends StudioCommand {
  @Option(
      names = {"-V", "--version"},
      description = "Show the version.")
  private boolean isVersion;

  @Override
  public Outcome run(Console console) {
    return isVersion ? version() : HelpPage.first(spec, console.outInk());
  }

  private static Outcome version() {
    var version = Version.ofThisProgram();
    var json = Json.object().put("version", version.soundlathe()).put("java", version.java());
    return Outcome.done(json, "Soundlathe " + version.soundlathe() + ", Java " + version.java());
  }
}
