package org.soundlathe.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.session.Session;
import org.soundlathe.session.settings.Strips;
import org.soundlathe.session.store.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Tells every move of a mix, with its reason and figures.
@Command(name = "explain", header = "Tells what was decided in the mix, and why.")
final class ExplainCommand extends StudioCommand {
  private static final int FEW = 4;

  @Mixin private SessionParameter session;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TRACK",
      description = "One track, bus or space; all of them by default.")
  private Optional<String> track = Optional.empty();

  @Override
  public Outcome run(Console console) {
    try (var folder = session.open(Access.READ, console)) {
      var stored = folder.session();
      var moves = chosen(stored);
      return Outcome.done(MovesText.json(stored, moves), text(stored, moves));
    }
  }

  private List<Move> chosen(Session stored) {
    if (track.isEmpty()) {
      return stored.moves();
    }
    var strip = track.get();
    if (!Strips.ids(stored).contains(strip)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no track or bus " + strip + "; lathe tracks SESSION lists them");
    }
    return stored.moves().stream().filter(move -> move.track().equals(strip)).toList();
  }

  private String text(Session stored, List<Move> moves) {
    if (moves.isEmpty()) {
      return stored.moves().isEmpty()
          ? "Nothing was planned yet: lathe mix SESSION\n"
          : "Nothing was done to it; everything there is as it came, or as you set it.\n";
    }
    var text = new StringBuilder();
    boolean isAll = output.isVerbose() || track.isPresent();
    var shown = isAll ? moves : moves.subList(0, Math.min(FEW, moves.size()));
    shown.forEach(move -> text.append(MovesText.text(move)));
    if (shown.size() < moves.size()) {
      text.append(
          String.format(
              Locale.ROOT,
              "… %d moves in all: --verbose shows them, or name a track.%n",
              moves.size()));
    }
    return text.toString();
  }
}
