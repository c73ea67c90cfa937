package org.soundlathe.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.soundlathe.cli.command.Commands;
import org.soundlathe.cli.command.HelpPage;
import org.soundlathe.cli.command.StudioCommand;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.console.Trouble;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.progress.Interrupted;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The `lathe` command: reads the command line, runs one command, and tells how it ended, in words
/// or as JSON, with the exit code that scripts rely on.
public final class Lathe {
  private final Console console;
  private final boolean isJson;

  private Lathe(Console console, boolean isJson) {
    this.console = console;
    this.isJson = isJson;
  }

  public static void main(String... args) {
    Locale.setDefault(Locale.ROOT);
    var console = Console.system();
    console.stopRequest().listen(() -> console.message("stopping…"));
    System.exit(run(console, args).code());
  }

  /// Runs one command line and says how it ended; never throws.
  public static ExitStatus run(Console console, String... args) {
    return run(Commands.commandLine(List.of(args)), console, args);
  }

  /// The same with commands of the caller's own.
  static ExitStatus run(CommandLine lathe, Console console, String... args) {
    // Asked for before the line is understood: a line that is not understood must obey it too.
    var words = List.of(args);
    int end = words.contains("--") ? words.indexOf("--") : words.size();
    return new Lathe(console, words.subList(0, end).contains("--json")).run(lathe, args);
  }

  // Nothing may pass: every way to fail ends in a message and an exit code.
  private ExitStatus run(CommandLine lathe, String... args) {
    try {
      return tell(perform(lathe, args));
    } catch (ParameterException e) {
      return tell(Misspelling.trouble(e));
    } catch (Throwable failure) {
      if (console.variable("SOUNDLATHE_DEBUG").isPresent()) {
        console.message(stackTrace(failure));
      }
      boolean isStopped = console.stopRequest().isRequested();
      return tell(Trouble.of(isStopped ? new Interrupted() : failure));
    }
  }

  private Outcome perform(CommandLine lathe, String... args) {
    var parsed = lathe.parseArgs(args);
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    var command = parsed.commandSpec();
    if (parsed.isUsageHelpRequested() && command.parent() != null) {
      return HelpPage.ofCommand(command, console.outInk());
    }
    return ((StudioCommand) command.userObject()).run(console);
  }

  private ExitStatus tell(Outcome outcome) {
    console.print(isJson ? json(outcome.json()) : outcome.text());
    return outcome.status();
  }

  private ExitStatus tell(Trouble trouble) {
    if (isJson) {
      console.print(json(trouble.json()));
    } else {
      console.message(trouble.text(console.errInk()));
    }
    return trouble.status();
  }

  private static String json(Object tree) {
    return new String(Json.pretty(tree), StandardCharsets.UTF_8);
  }

  private static String stackTrace(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
