package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.cli.option.WriteOptions;
import org.soundlathe.engine.bounce.SessionBounce;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.mix.Stems;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Renders the mix of a session, and its stems.
@Command(name = "bounce", header = "Renders the mix, 32-bit float, and its stems.")
final class BounceCommand extends StudioCommand {
  private static final long BYTES_PER_FRAME = 8;

  @Mixin private SessionParameter session;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The WAV to write.")
  private Path out;

  @Option(
      names = "--stems",
      paramLabel = "DIR",
      description = "Write one stem a bus and space into this folder; they add up to the mix.")
  private Path stems;

  @Mixin private RenderOptions render;
  @Mixin private WriteOptions write;

  @Override
  public Outcome run(Console console) {
    try (var progress = output.progress(console);
        var folder = session.open(Access.READ, console)) {
      if (write.isDryRun()) {
        return estimate(folder.session());
      }
      var bounce =
          new SessionBounce(
              folder::audio,
              Disk.real(),
              write.overwrite(),
              render.threads(),
              render.blockFrames());
      var files = bounce.write(folder.session(), out, stemFiles(folder), progress.part(0, 0.9));
      return outcome(files, progress.part(0.9, 1));
    }
  }

  private Function<String, Optional<Path>> stemFiles(SessionFolder folder) {
    if (stems == null) {
      return _ -> Optional.empty();
    }
    return Stems.into(OutFolder.make(stems), folder.session());
  }

  private Outcome outcome(List<Path> files, Progress progress) {
    var measured = FileMeter.measure(files.getFirst(), progress);
    var json = Json.object();
    json.set("mix", MeasurementJson.of(files.getFirst().toString(), measured));
    var array = json.putArray("stems");
    files.subList(1, files.size()).forEach(path -> array.add(path.toString()));
    return Outcome.done(
        json,
        String.format(
            Locale.ROOT,
            "%s: %.1f LUFS, %.1f dBTP, quiet on purpose%s.%n",
            files.getFirst(),
            measured.figures().integratedLufs(),
            measured.figures().truePeakDbtp(),
            files.size() > 1 ? "; %d stems".formatted(files.size() - 1) : ""));
  }

  private static Outcome estimate(Session session) {
    long bytes = session.lengthFrames() * BYTES_PER_FRAME;
    return Outcome.done(
        Json.object().put("dryRun", true).put("diskBytes", bytes),
        "Would write about %d MB a file. Nothing was written.\n".formatted(bytes / 1_000_000 + 1));
  }
}
