package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.console.Trouble;
import org.soundlathe.cli.result.FindingText;
import org.soundlathe.paperwork.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Sends files through the meters.
@Command(name = "measure", header = "Measures files: loudness, peaks, dynamics, stereo.")
final class MeasureCommand extends StudioCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE...", description = "Audio files.")
  private List<Path> files = List.of();

  @Option(
      names = {"-a", "--all"},
      description = "Every meter: tone, stereo by band, noise, hum, origin, rhythm, pitch, room.")
  private boolean isAll;

  @Mixin private PictureOption picture;

  @Override
  public Outcome run(Console console) {
    picture.check(files);
    List<MeasuredFile> results;
    try (var bar = output.progress(console)) {
      results =
          new MeasuringBench(bar, isAll ? MeasuringBench.Meters.ALL : MeasuringBench.Meters.USUAL)
              .measure(files);
      if (results.size() == 1 && results.getFirst() instanceof MeasuredFile.Read read) {
        picture.draw(read, bar);
      }
    }
    if (results.size() == 1 && results.getFirst() instanceof MeasuredFile.Refused refused) {
      throw refused.refusal();
    }
    var readable = readable(results);
    tell(console, results);
    return readable.isEmpty()
        ? Outcome.failed(NoneReadable.of(results.size()), json(results))
        : Outcome.done(json(results), MeasurementText.of(readable, output.isVerbose() || isAll));
  }

  private static List<MeasuredFile.Read> readable(List<MeasuredFile> results) {
    var readable = new ArrayList<MeasuredFile.Read>();
    for (var result : results) {
      if (result instanceof MeasuredFile.Read read) {
        readable.add(read);
      }
    }
    return readable;
  }

  /// Says beside the table what is odd; with `--json` it stands in the object.
  private void tell(Console console, List<MeasuredFile> results) {
    if (output.isJson()) {
      return;
    }
    for (var result : results) {
      switch (result) {
        case MeasuredFile.Refused refused ->
            console.message(Trouble.of(refused.refusal()).text(console.errInk()));
        case MeasuredFile.Read read -> {
          if (!output.isQuiet()) {
            read.measurement().findings().stream()
                .map(finding -> finding.track().isPresent() ? finding : finding.on(read.name()))
                .forEach(finding -> console.message(FindingText.of(finding, console.errInk())));
          }
        }
      }
    }
  }

  private static ObjectNode json(List<MeasuredFile> results) {
    var json = Json.object();
    var array = json.putArray("files");
    for (var result : results) {
      array.add(
          switch (result) {
            case MeasuredFile.Read read ->
                MeasurementJson.of(read.path().toString(), read.measurement());
            case MeasuredFile.Refused refused -> {
              var entry = Json.object().put("path", refused.path().toString());
              entry.setAll(Trouble.of(refused.refusal()).json());
              yield entry;
            }
          });
    }
    return json;
  }
}
