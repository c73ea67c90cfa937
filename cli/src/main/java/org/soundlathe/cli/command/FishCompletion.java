package org.soundlathe.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The completion script for the fish shell: commands, and the options of each.
final class FishCompletion {
  private FishCompletion() {}

  static String of(CommandSpec root) {
    var script = new StringBuilder("# fish completion for lathe\n");
    root.options().forEach(option -> add(script, "__fish_use_subcommand", option));
    root.subcommands()
        .forEach((name, line) -> {
          var command = line.getCommandSpec();
          script
              .append("complete -c lathe -n __fish_use_subcommand -f -a ")
              .append(name)
              .append(described(command.usageMessage().header()));
          var condition = quoted("__fish_seen_subcommand_from " + name);
          command.options().forEach(option -> add(script, condition, option));
          command.positionalParameters().forEach(word -> add(script, condition, word));
        });
    return script.toString();
  }

  private static void add(StringBuilder script, String condition, OptionSpec option) {
    script.append("complete -c lathe -n ").append(condition);
    for (var name : option.names()) {
      script.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^-+", ""));
    }
    if (option.arity().max() > 0) {
      script.append(" -r");
    }
    script.append(described(option.description()));
  }

  /// The words that an argument may be, where they are few.
  private static void add(StringBuilder script, String condition, PositionalParamSpec word) {
    var candidates = word.completionCandidates();
    if (candidates != null) {
      script
          .append("complete -c lathe -n ")
          .append(condition)
          .append(" -f -a ")
          .append(quoted(String.join(" ", candidates)))
          .append('\n');
    }
  }

  private static String described(String[] lines) {
    return " -d " + quoted(String.join(" ", lines)) + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
