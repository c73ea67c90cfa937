package org.soundlathe.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How sound is rendered. Neither option changes a single bit of the result.
public final class RenderOptions {
  private static final int MAX_THREADS = 256;
  private static final int MAX_BLOCK_FRAMES = 1 << 16;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int threads = Runtime.getRuntime().availableProcessors();
  private int blockFrames = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many processor cores to use, 1 to 256; all by default.")
  void setThreads(int value) {
    threads = within("--threads", value, MAX_THREADS);
  }

  @Option(
      names = "--block",
      paramLabel = "FRAMES",
      description = "How many frames to render at a time, 1 to 65536; 1024 by default.")
  void setBlockFrames(int value) {
    blockFrames = within("--block", value, MAX_BLOCK_FRAMES);
  }

  private int within(String option, int value, int max) {
    if (value < 1 || value > max) {
      throw new ParameterException(
          command.commandLine(), option + " " + value + " is outside 1 to " + max);
    }
    return value;
  }

  public int threads() {
    return threads;
  }

  public int blockFrames() {
    return blockFrames;
  }
}
