package org.soundlathe.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.soundlathe.mastering.target.Destination.Family;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// For whom masters are made.
final class FamilyOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private Set<Family> chosen = EnumSet.allOf(Family.class);

  @Option(
      names = "--for",
      split = ",",
      paramLabel = "WHOM",
      description = "radio, cd, download, vinyl, in any choice; all by default.")
  void choose(List<String> words) {
    chosen = EnumSet.noneOf(Family.class);
    for (var word : words) {
      chosen.add(Family.of(word).orElseThrow(() -> unknown(word)));
    }
  }

  private ParameterException unknown(String word) {
    return new ParameterException(
        command.commandLine(), "--for " + word + " is none of radio, cd, download, vinyl");
  }

  Set<Family> chosen() {
    return chosen;
  }
}
