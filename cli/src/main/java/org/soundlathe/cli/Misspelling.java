package org.soundlathe.cli;

import java.util.List;
import org.soundlathe.cli.console.Trouble;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns a command line that cannot be understood into a message that says what was probably meant.
final class Misspelling {
  private Misspelling() {}

  static Trouble trouble(ParameterException error) {
    var command = error.getCommandLine().getCommandSpec();
    var help = command.parent() == null ? "see lathe help" : "see lathe help " + command.name();
    if (error instanceof UnmatchedArgumentException unmatched) {
      return Trouble.usage(what(unmatched), meant(unmatched.getSuggestions()) + help);
    }
    return Trouble.usage(String.valueOf(error.getMessage()), help);
  }

  private static String what(UnmatchedArgumentException error) {
    var word = "'" + error.getUnmatched().getFirst() + "'";
    if (error.isUnknownOption()) {
      return "unknown option " + word;
    }
    var command = error.getCommandLine().getCommandSpec();
    return command.parent() == null ? "unknown command " + word : "one argument too many: " + word;
  }

  private static String meant(List<String> suggestions) {
    return suggestions.isEmpty() ? "" : "did you mean " + String.join(" or ", suggestions) + "? ";
  }
}
