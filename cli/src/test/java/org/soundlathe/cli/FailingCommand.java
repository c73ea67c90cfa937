package org.soundlathe.cli;

import java.util.function.Supplier;
import org.soundlathe.cli.command.StudioCommand;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `lathe fail`: ends in the way that a test asks for.
@Command(name = "fail", header = "Ends as a test asks.")
final class FailingCommand extends StudioCommand {
  private final Supplier<Throwable> failure;

  FailingCommand(Supplier<Throwable> failure) {
    this.failure = failure;
  }

  @Override
  public Outcome run(Console console) {
    throw FailingCommand.<RuntimeException>unchecked(failure.get());
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T unchecked(Throwable failure) throws T {
    throw (T) failure;
  }

  /// `lathe` with this command alone below it.
  static CommandLine commands(Supplier<Throwable> failure) {
    return new CommandLine(new Lone()).addSubcommand(new FailingCommand(failure));
  }

  @Command(name = "lathe")
  static final class Lone extends StudioCommand {
    @Override
    public Outcome run(Console console) {
      return Outcome.done(Json.object(), "");
    }
  }
}
