package org.soundlathe.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.cli.option.WriteOptions;
import org.soundlathe.demo.DemoSize;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.production.demo.DemoProduction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Makes the demo song's tracks and produces them.
@Command(
    name = "demo",
    header = "Makes a rock 'n' roll song out of nothing, and takes it the whole way.")
final class DemoCommand extends StudioCommand {
  private static final Path USUAL = Path.of("Soundlathe demo");
  private static final int MOST_NUMBERED = 1000;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "The folder of all results; `Soundlathe demo` by default.")
  private Path out;

  @Option(names = "--tracks-only", description = "Make the tracks of the song, and stop there.")
  private boolean isTracksOnly;

  private DemoSize size = DemoSize.standard();

  @Mixin private RenderOptions render;
  @Mixin private WriteOptions write;

  @Option(names = "--tracks", paramLabel = "N", description = "How many tracks the band delivers.")
  void setTracks(int number) {
    try {
      size = DemoSize.standard().withTracks(number);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--tracks " + number + ": " + e.getMessage());
    }
  }

  @Override
  public Outcome run(Console console) {
    var target = out == null ? freeName() : out;
    try (var progress = output.progress(console)) {
      var production =
          new DemoProduction(
              target, size, Disk.real(), write.overwrite(), render.threads(), render.blockFrames());
      if (write.isDryRun()) {
        return ProduceResultText.estimate(production.estimate());
      }
      if (isTracksOnly) {
        production.makeTracks(target, progress);
        return Outcome.done(
            Json.object().put("out", target.toString()).put("tracks", size.tracks()),
            "The %d tracks of the demo song are in %s\n".formatted(size.tracks(), target));
      }
      return ProduceResultText.outcome(production.run(progress), output.isVerbose());
    }
  }

  /// A second demo gets a folder of its own.
  private static Path freeName() {
    var name = USUAL;
    for (int number = 2; Files.exists(name) && number < MOST_NUMBERED; number++) {
      name = Path.of(USUAL + " " + number);
    }
    return name;
  }
}
