package org.soundlathe.cli.command;

import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints the script with which a shell completes this command's words.
@Command(
    name = "completion",
    header = "Prints the script that completes commands in your shell.",
    description = {
      "bash: source <(lathe completion bash)",
      "zsh:  source <(lathe completion zsh)",
      "fish: lathe completion fish | source"
    })
final class CompletionCommand extends StudioCommand {
  /// The shells that are served.
  @SuppressWarnings("JavaLangClash")
  enum Shell {
    bash,
    zsh,
    fish
  }

  @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Shell shell;

  @Override
  public Outcome run(Console console) {
    var script =
        switch (shell) {
          // The script begins by loading zsh's bashcompinit where it finds itself in a zsh.
          case bash, zsh -> AutoComplete.bash("lathe", spec.root().commandLine());
          case fish -> FishCompletion.of(spec.root());
        };
    return Outcome.done(Json.object().put("shell", shell.name()).put("script", script), script);
  }
}
