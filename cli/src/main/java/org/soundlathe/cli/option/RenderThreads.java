package org.soundlathe.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How many cores render. It changes no bit of the sound.
public final class RenderThreads {
  private static final int MOST = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many processor cores to use, 1 to 256; all by default.")
  void setThreads(int value) {
    if (value < 1 || value > MOST) {
      throw new ParameterException(
          command.commandLine(), "--threads " + value + " is outside 1 to " + MOST);
    }
    threads = value;
  }

  public int count() {
    return threads;
  }
}
