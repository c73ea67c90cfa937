package org.soundlathe.cli.command;

import java.util.List;
import java.util.Locale;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.tracking.linecheck.InputReport;
import org.soundlathe.tracking.linecheck.LineCheck;
import org.soundlathe.tracking.run.ArmedTrack;

/// Listens to the armed inputs before a take: first while nobody plays, then while all play.
final class RecordLineCheck {
  private static final double QUIET_SECONDS = 3;
  private static final double PLAYING_SECONDS = 6;

  private final Console console;
  private final AudioDevice card;

  RecordLineCheck(Console console, AudioDevice card) {
    this.console = console;
    this.card = card;
  }

  Outcome run(List<ArmedTrack> armed, double a4Hz) {
    var names = RecordEar.names(armed, card.exchange().inputChannels());
    var check = new LineCheck(card.format().sampleRateHz(), names, a4Hz);
    try (var ear = new RecordEar(console, card)) {
      console.message("Be quiet for %.0f seconds, please.".formatted(QUIET_SECONDS));
      ear.hear(QUIET_SECONDS, check::hearQuiet);
      console.message("Now everybody play, for %.0f seconds.".formatted(PLAYING_SECONDS));
      ear.skip();
      ear.hear(PLAYING_SECONDS, check::hearPlaying);
      console.stopRequest().check();
    }
    return outcome(check.reports());
  }

  private static Outcome outcome(List<InputReport> reports) {
    var json = Json.object();
    var inputs = json.putArray("inputs");
    var text = new StringBuilder();
    boolean isTrouble = false;
    for (var report : reports) {
      isTrouble |= report.verdict() == InputReport.Verdict.TROUBLE;
      var word = report.verdict().name().toLowerCase(Locale.ROOT);
      var node = inputs.addObject().put("input", report.input()).put("verdict", word);
      node.put("noiseDbfs", Json.finite(report.noiseDbfs()));
      node.set("findings", FindingsText.json(report.findings()));
      text.append(String.format(Locale.ROOT, "%-20s %s%n", report.input(), word));
      report.findings().forEach(finding -> text.append("  " + finding.message() + "\n"));
    }
    return isTrouble
        ? Outcome.findings(json, text.toString())
        : Outcome.done(json, text.toString());
  }
}
