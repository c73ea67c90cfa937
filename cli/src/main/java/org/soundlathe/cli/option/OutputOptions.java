package org.soundlathe.cli.option;

import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.ProgressBar;
import picocli.CommandLine.Option;

/// What is said, and in which form; on every command.
public final class OutputOptions {
  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean isJson;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more: figures, and what is being done.")
  private boolean isVerbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no notes; errors are still told.")
  private boolean isQuiet;

  public boolean isJson() {
    return isJson;
  }

  public boolean isVerbose() {
    return isVerbose;
  }

  public boolean isQuiet() {
    return isQuiet;
  }

  /// Where a job of this command says how far it is.
  public ProgressBar progress(Console console) {
    return new ProgressBar(console, style(console));
  }

  private ProgressBar.Style style(Console console) {
    if (isQuiet) {
      return ProgressBar.Style.SILENT;
    }
    if (console.isWatched()) {
      return ProgressBar.Style.BAR;
    }
    return isVerbose ? ProgressBar.Style.LINES : ProgressBar.Style.SILENT;
  }
}
