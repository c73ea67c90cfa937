package org.soundlathe.cli.command;

import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.session.settings.SettingsTable;
import org.soundlathe.session.store.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists the console: every strip, or every setting of one.
@Command(
    name = "tracks",
    header = "Lists the tracks of a session, or all settings of one.",
    description = "The names in the first column are those that lathe set takes.")
final class TracksCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TRACK",
      description = "A track, bus or space, to list all that can be set on it.")
  private Optional<String> strip = Optional.empty();

  @Override
  public Outcome run(Console console) {
    try (var folder = session.open(Access.READ, console)) {
      var song = folder.session();
      return strip
          .map(name -> SettingsPage.of(SettingsTable.of(song, name)))
          .orElseGet(() -> ConsolePage.of(song));
    }
  }
}
