package org.soundlathe.cli.command;

import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.OutputOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// One command: does its job, says on the console only what is said underway, and hands back what
/// it has to say at its end. Whatever it throws is told by the frame.
public abstract class StudioCommand {
  @Spec CommandSpec spec;

  @Mixin OutputOptions output;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean isHelp;

  /// Does the job.
  ///
  /// @throws org.soundlathe.paperwork.message.Refusal if it cannot be done
  public abstract Outcome run(Console console);
}
