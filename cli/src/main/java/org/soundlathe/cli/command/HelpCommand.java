package org.soundlathe.cli.command;

import java.util.Locale;
import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.message.MessageCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Explains a command or a numbered message.
@Command(name = "help", header = "Explains a command, or a message by its number.")
final class HelpCommand extends StudioCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "TOPIC",
      description = "A command, as `mix`, or the number of a message, as `SL3101`.")
  private Optional<String> topic = Optional.empty();

  @Override
  public Outcome run(Console console) {
    var root = spec.root();
    if (topic.isEmpty()) {
      return HelpPage.first(root, console.outInk());
    }
    var word = topic.get();
    var command = root.subcommands().get(word);
    if (command != null) {
      return HelpPage.ofCommand(command.getCommandSpec(), console.outInk());
    }
    return MessageCatalogue.load()
        .find(word.toUpperCase(Locale.ROOT))
        .map(entry -> HelpPage.ofMessage(entry, console.outInk()))
        .orElseThrow(() -> new NoSuchTopic(word));
  }
}
