package org.soundlathe.cli.command;

import java.nio.file.Path;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.cli.option.WriteOptions;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.production.ProduceRequest;
import org.soundlathe.production.Producer;
import org.soundlathe.production.intake.SongIntake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The whole way: tracks in; mix, masters, samples and report out.
@Command(
    name = "produce",
    header = "Takes a song the whole way: tracks in; mix, masters, samples, report out.")
final class ProduceCommand extends StudioCommand {
  @Parameters(
      paramLabel = "TRACKS",
      description = "A folder or zip of tracks, or a session, of which a copy is made.")
  private Path tracks;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "The folder of all results; it must not exist.")
  private Path out;

  @Mixin private ProduceOptions song;
  @Mixin private FamilyOption families;
  @Mixin private RenderOptions render;
  @Mixin private WriteOptions write;

  @Override
  public Outcome run(Console console) {
    var request = request();
    if (write.isDryRun()) {
      return ProduceResultText.estimate(SongIntake.estimate(tracks));
    }
    try (var progress = output.progress(console)) {
      var result = Producer.produce(request, Disk.real(), progress);
      return ProduceResultText.outcome(result, output.isVerbose());
    }
  }

  private ProduceRequest request() {
    return new ProduceRequest(
        tracks,
        out,
        song.title(),
        song.artist(),
        song.genre(),
        song.lead(),
        families.chosen(),
        song.amount(),
        write.overwrite(),
        render.threads(),
        render.blockFrames());
  }
}
