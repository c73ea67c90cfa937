package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.cli.option.WriteOptions;
import org.soundlathe.delivery.master.Song;
import org.soundlathe.media.Tags;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.production.master.MasterJob;
import org.soundlathe.production.master.MasterStage.Masters;
import org.soundlathe.production.song.FileTitle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes the masters of one mix.
@Command(name = "master", header = "Makes the masters of a mix: radio, CD, download, vinyl.")
final class MasterCommand extends StudioCommand {
  @Parameters(paramLabel = "MIX", description = "The mix, as any audio file.")
  private Path mix;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "The folder of the masters.")
  private Path out;

  @Option(names = "--title", paramLabel = "TITLE", description = "The song's title.")
  private Optional<String> title = Optional.empty();

  @Option(names = "--artist", paramLabel = "ARTIST", description = "Who plays it.")
  private String artist = "";

  @Mixin private FamilyOption families;
  @Mixin private RenderOptions render;
  @Mixin private WriteOptions write;

  @Override
  public Outcome run(Console console) {
    try (var progress = output.progress(console)) {
      var job =
          new MasterJob(
              mix,
              out,
              song(),
              families.chosen(),
              Disk.real(),
              write.overwrite(),
              render.threads());
      return outcome(job.run(progress));
    }
  }

  private Song song() {
    var name = Objects.requireNonNullElse(mix.getFileName(), mix).toString();
    int dot = name.lastIndexOf('.');
    var text = title.orElse(dot > 0 ? name.substring(0, dot) : name);
    var tags = Tags.none().with("TITLE", text).with("ARTIST", artist);
    return new Song(FileTitle.of(text), text, artist, tags);
  }

  private static Outcome outcome(Masters masters) {
    var json = Json.object();
    json.set("masters", MastersText.json(masters.files()));
    var text =
        "The record was raised by %.1f dB, because %s.\n"
                .formatted(
                    masters.plan().release().gainDb(), masters.plan().release().bound().sentence())
            + MastersText.table(masters.files());
    return Outcome.done(json, text);
  }
}
