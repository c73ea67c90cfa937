package org.soundlathe.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.WriteOptions;
import org.soundlathe.delivery.samples.BeforeAfter;
import org.soundlathe.delivery.samples.SampleRequest;
import org.soundlathe.delivery.samples.SampleResult;
import org.soundlathe.media.Tags;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes before/after samples of any two sounds.
@Command(
    name = "samples",
    header = "Makes before/after samples: sections, flick, and the compare page.")
final class SamplesCommand extends StudioCommand {
  @Option(names = "--before", required = true, paramLabel = "A", description = "The sound before.")
  private Path before;

  @Option(names = "--after", required = true, paramLabel = "B", description = "The sound after.")
  private Path after;

  @Option(names = "--master", paramLabel = "C", description = "A third sound for the page.")
  private Optional<Path> master = Optional.empty();

  @Option(names = "--title", paramLabel = "TITLE", description = "What the page is called.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "The folder of the samples.")
  private Path out;

  @Mixin private WriteOptions write;

  @Override
  public Outcome run(Console console) {
    if (Files.exists(out) && write.overwrite() == Disk.Overwrite.REFUSE) {
      throw WriteRefusal.exists(out, null);
    }
    var name = title.orElseGet(() -> nameOf(after));
    var request =
        new SampleRequest(
            before,
            "Before: " + nameOf(before),
            after,
            "After: " + nameOf(after),
            master,
            "The master",
            name,
            List.of(),
            Optional.empty(),
            Tags.none().with("TITLE", name));
    try (var progress = output.progress(console)) {
      return outcome(BeforeAfter.make(request, Disk.real(), out, write.overwrite(), progress));
    }
  }

  private static String nameOf(Path file) {
    var name = Objects.requireNonNullElse(file.getFileName(), file).toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static Outcome outcome(SampleResult result) {
    var json = Json.object();
    var samples = json.putArray("samples");
    var text = new StringBuilder();
    for (var sample : result.samples()) {
      samples.addObject().put("kind", sample.kind().word()).put("path", sample.path().toString());
      text.append("%-9s %s\n".formatted(sample.kind().word(), sample.path()));
    }
    json.put("matchGainDbBefore", Json.rounded(result.matchGainDbBefore(), 3));
    json.put("matchGainDbAfter", Json.rounded(result.matchGainDbAfter(), 3));
    json.set("findings", FindingsText.json(result.findings()));
    return Outcome.done(json, text.append(FindingsText.list(result.findings(), 3)).toString());
  }
}
