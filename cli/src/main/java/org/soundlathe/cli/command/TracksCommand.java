package org.soundlathe.cli.command;

import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.session.settings.SettingsTable;
import org.soundlathe.session.store.Access;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the console: every strip, or every setting of one.
@Command(
    name = "tracks",
    header = "Lists the console of a session, or what is set on one strip.",
    description = "The names in the first column are those that lathe set takes.")
final class TracksCommand extends StudioCommand {
  @Mixin private SessionParameter session;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TRACK",
      description = "A track, bus, return or VCA, to list what is set on it.")
  private Optional<String> strip = Optional.empty();

  @Option(names = "--all", description = "List all that can be set on it, not only what is.")
  private boolean isAll;

  @ArgGroup private Instead instead = new Instead();

  /// What else a console has.
  static final class Instead {
    @Option(names = "--automation", description = "List what moves, point by point.")
    private boolean isAutomation;

    @Option(names = "--scenes", description = "List the stored scenes.")
    private boolean isScenes;

    @Option(names = "--timeline", description = "List the tempo and the markers.")
    private boolean isTimeLine;
  }

  @Override
  public Outcome run(Console console) {
    try (var folder = session.open(Access.READ, console)) {
      var song = folder.session();
      if (instead.isScenes) {
        return ScenesPage.of(song);
      }
      if (instead.isTimeLine) {
        return TimeLinePage.of(song);
      }
      if (instead.isAutomation) {
        return AutomationPage.of(song, strip);
      }
      return strip
          .map(name -> SettingsPage.of(SettingsTable.of(song, name), isAll))
          .orElseGet(() -> ConsolePage.of(song));
    }
  }
}
