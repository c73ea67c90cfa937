package org.soundlathe.cli.command;

import java.util.Locale;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.production.ProduceResult;
import org.soundlathe.production.intake.Estimate;

/// A whole production as people and programs read it.
final class ProduceResultText {
  private ProduceResultText() {}

  static Outcome outcome(ProduceResult result, boolean isVerbose) {
    var json = Json.object();
    json.put("out", result.out().toString());
    json.set("mix", MeasurementJson.of(result.mix().toString(), result.mixMeasured()));
    json.set("masters", MastersText.json(result.masters()));
    var samples = json.putArray("samples");
    result
        .samples()
        .forEach(sample ->
            samples
                .addObject()
                .put("kind", sample.kind().word())
                .put("path", sample.path().toString()));
    json.put("report", result.report().toString());
    json.set("findings", FindingsText.json(result.findings()));
    var stages = json.putArray("stages");
    result
        .stages()
        .forEach(stage ->
            stages
                .addObject()
                .put("stage", stage.stage())
                .put("seconds", Json.rounded(stage.seconds(), 3)));
    var text = text(result, isVerbose);
    return FindingsText.needsPerson(result.findings())
        ? Outcome.findings(json, text)
        : Outcome.done(json, text);
  }

  private static String text(ProduceResult result, boolean isVerbose) {
    var text = new StringBuilder();
    result.verdict().forEach(sentence -> text.append(sentence).append('\n'));
    text.append("Open ").append(result.out().resolve("START-HERE.html")).append('\n');
    if (isVerbose) {
      text.append('\n').append(MastersText.table(result.masters()));
      text.append('\n').append(FindingsText.list(result.findings(), Integer.MAX_VALUE));
      text.append('\n');
      result
          .stages()
          .forEach(stage ->
              text.append(
                  String.format(Locale.ROOT, "%-10s %6.1f s%n", stage.stage(), stage.seconds())));
    }
    return text.toString();
  }

  static Outcome estimate(Estimate estimate) {
    var json = Json.object();
    json.put("dryRun", true);
    json.put("tracks", estimate.tracks());
    json.put("diskBytes", estimate.diskBytes());
    json.put("seconds", Json.rounded(estimate.seconds(), 0));
    return Outcome.done(
        json,
        String.format(
            Locale.ROOT,
            "Would produce %d tracks: about %d MB on disk and %.0f s. Nothing was written.%n",
            estimate.tracks(),
            estimate.diskBytes() / 1_000_000 + 1,
            estimate.seconds()));
  }
}
