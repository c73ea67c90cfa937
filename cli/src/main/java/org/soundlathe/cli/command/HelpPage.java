package org.soundlathe.cli.command;

import java.util.Locale;
import org.soundlathe.cli.console.Ink;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.message.MessageCatalogue;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/// The pages of help.
public final class HelpPage {
  private HelpPage() {}

  /// The first screen: what this is, and every command in one line.
  static Outcome first(CommandSpec root, Ink ink) {
    var text = new StringBuilder();
    text.append(
            "Soundlathe turns recorded tracks into a finished record: a mix, masters for radio,\n")
        .append("CD, download and vinyl, samples of before and after, and a report.\n\n");
    var commands = Json.object();
    root.subcommands()
        .forEach((name, line) -> {
          var command = line.getCommandSpec();
          var header = String.join(" ", command.usageMessage().header());
          commands.put(name, header);
          text.append(String.format(Locale.ROOT, "  %-38s %s%n", synopsis(command), header));
        });
    text.append("\nMore on one of them: ")
        .append(ink.strong("lathe help COMMAND"))
        .append("\nMore on a message:   ")
        .append(ink.strong("lathe help SL3101"))
        .append('\n');
    return Outcome.done(Json.object().set("commands", commands), text.toString());
  }

  private static String synopsis(CommandSpec command) {
    var synopsis = new StringBuilder("lathe ").append(command.name());
    for (var parameter : command.positionalParameters()) {
      var label = parameter.paramLabel();
      synopsis.append(' ').append(parameter.required() ? label : "[" + label + "]");
    }
    command.options().stream()
        .filter(option -> option.required())
        .forEach(
            o -> synopsis.append(' ').append(o.shortestName()).append(' ').append(o.paramLabel()));
    return synopsis.toString();
  }

  /// How one command is used.
  public static Outcome ofCommand(CommandSpec command, Ink ink) {
    var ansi = ink == Ink.COLOUR ? Ansi.ON : Ansi.OFF;
    var json =
        Json.object()
            .put("command", command.qualifiedName())
            .put("help", command.commandLine().getUsageMessage(Ansi.OFF));
    return Outcome.done(json, command.commandLine().getUsageMessage(ansi));
  }

  /// What a numbered message means.
  static Outcome ofMessage(MessageCatalogue.Entry entry, Ink ink) {
    var json =
        Json.object()
            .put("code", entry.code())
            .put("title", entry.title())
            .put("why", entry.why())
            .put("fix", entry.fix());
    var text =
        ink.strong(entry.code() + ": " + entry.title())
            + "\n"
            + entry.why()
            + "\nfix: "
            + entry.fix();
    return Outcome.done(json, text);
  }
}
