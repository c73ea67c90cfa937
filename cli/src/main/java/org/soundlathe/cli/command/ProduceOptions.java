package org.soundlathe.cli.command;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What a client says about a song that is produced.
final class ProduceOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--title", paramLabel = "TITLE", description = "The song's title.")
  private Optional<String> title = Optional.empty();

  @Option(names = "--artist", paramLabel = "ARTIST", description = "Who plays it.")
  private String artist = "";

  @Option(
      names = "--genre",
      paramLabel = "GENRE",
      description = "As `rock`, `country`, `metal`; moves how far the voice stands in front.")
  private String genre = "";

  @Option(
      names = "--lead",
      paramLabel = "TRACK",
      description = "Which track sings or plays the lead, by its file's name.")
  private Optional<String> lead = Optional.empty();

  private double amount = 60;

  @Option(
      names = "--amount",
      paramLabel = "0..100",
      description = "How much of the matters of taste (width, space); 60 by default.")
  void setAmount(double value) {
    if (!(value >= 0 && value <= 100)) {
      throw new ParameterException(
          command.commandLine(), "--amount " + value + " is outside 0 to 100");
    }
    amount = value;
  }

  Optional<String> title() {
    return title;
  }

  String artist() {
    return artist;
  }

  String genre() {
    return genre;
  }

  Optional<String> lead() {
    return lead;
  }

  double amount() {
    return amount;
  }
}
