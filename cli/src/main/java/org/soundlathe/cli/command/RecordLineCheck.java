package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.capture.CaptureListener;
import org.soundlathe.tracking.capture.CaptureSettings;
import org.soundlathe.tracking.linecheck.InputReport;
import org.soundlathe.tracking.linecheck.LineCheck;
import org.soundlathe.tracking.run.ArmedTrack;

/// Listens to the armed inputs before a take: first while nobody plays, then while all play.
final class RecordLineCheck {
  private static final double A4_HZ = 440;
  private static final int BLOCK_FRAMES = 4096;
  private static final double QUIET_SECONDS = 3;
  private static final double PLAYING_SECONDS = 6;

  private final Console console;
  private final AudioDevice card;
  private final int sampleRateHz;

  RecordLineCheck(Console console, AudioDevice card) {
    this.console = console;
    this.card = card;
    sampleRateHz = card.format().sampleRateHz();
  }

  Outcome run(List<ArmedTrack> armed, Path session) {
    var names = names(armed, card.exchange().inputChannels());
    var check = new LineCheck(sampleRateHz, names, A4_HZ);
    var settings = CaptureSettings.preRecord(0);
    try (var capture = new Capture(card, Disk.real(), session, settings, CaptureListener.none())) {
      capture.start();
      card.start();
      console.message("Be quiet for %.0f seconds, please.".formatted(QUIET_SECONDS));
      long heard = hear(capture, 0, QUIET_SECONDS, check::hearQuiet);
      console.message("Now everybody play, for %.0f seconds.".formatted(PLAYING_SECONDS));
      hear(capture, heard, PLAYING_SECONDS, check::hearPlaying);
      card.stop();
    }
    return outcome(check.reports());
  }

  /// The inputs by the tracks that they go to.
  private static List<String> names(List<ArmedTrack> armed, int inputs) {
    var names = new ArrayList<String>();
    for (int i = 0; i < inputs; i++) {
      names.add("input " + (i + 1));
    }
    for (var one : armed) {
      for (int side = 0; side < one.inputs().size(); side++) {
        var end = one.inputs().size() == 1 ? "" : side == 0 ? " L" : " R";
        names.set(one.inputs().get(side), one.track().name() + end);
      }
    }
    return names;
  }

  /// Who listens to a block.
  private interface Ear {
    void hear(float[][] block, int offset, int frames);
  }

  private long hear(Capture capture, long fromFrame, double seconds, Ear ear) {
    var block = new float[card.exchange().inputChannels()][BLOCK_FRAMES];
    long frame = fromFrame;
    long end = fromFrame + (long) (seconds * sampleRateHz);
    while (frame < end) {
      console.stopRequest().check();
      card.loss()
          .ifPresent(gone -> {
            throw gone;
          });
      frame = Math.max(frame, capture.oldestFrame());
      int got = capture.copy(frame, block, (int) Math.min(BLOCK_FRAMES, end - frame));
      ear.hear(block, 0, got);
      frame += got;
      if (got == 0) {
        pause();
      }
    }
    return Math.max(end, capture.tapeFrame());
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
