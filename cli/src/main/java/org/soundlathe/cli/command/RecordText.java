package org.soundlathe.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.run.ArmWish;
import org.soundlathe.tracking.run.Landing;
import org.soundlathe.tracking.run.Landing.Landed;
import org.soundlathe.tracking.run.RunOrder;
import org.soundlathe.tracking.run.RunResult;
import tools.jackson.databind.node.ArrayNode;

/// What `lathe record` has to say at its end.
final class RecordText {
  private RecordText() {}

  static Outcome done(
      SessionFolder folder,
      RunResult result,
      RunOrder order,
      boolean isCalibrated,
      OptionalLong step,
      List<Finding> findings) {
    int rateHz = folder.session().sampleRateHz();
    var counts = result.counts();
    var json = Json.object();
    json.put("session", folder.root().toString());
    json.put("sampleRateHz", rateHz);
    json.put("roundTripFrames", order.roundTripFrames());
    json.put("calibrated", isCalibrated);
    takes(json.putArray("takes"), result.takes(), rateHz);
    var markers = json.putArray("markers");
    result
        .markers()
        .forEach(marker ->
            markers
                .addObject()
                .put("seconds", (double) marker.frame() / rateHz)
                .put("label", marker.label()));
    json.put("lostFrames", counts.lostCapture());
    json.put("lostPlaybackFrames", counts.lostPlayback());
    json.put("xruns", counts.xruns());
    json.put("step", step.isPresent() ? (Long) step.getAsLong() : null);
    json.set("findings", FindingsText.json(findings));
    var text = text(result, rateHz) + FindingsText.list(findings, Integer.MAX_VALUE);
    return findings.isEmpty() ? Outcome.done(json, text) : Outcome.findings(json, text);
  }

  private static void takes(ArrayNode array, List<Landed> takes, int rateHz) {
    for (var landed : takes) {
      var take = landed.take();
      var node =
          array
              .addObject()
              .put("track", landed.track().track().id())
              .put("take", take.id())
              .put("file", take.file())
              .put("kind", take.kind().word())
              .put("pass", take.pass())
              .put("startFrame", take.startFrame())
              .put("startSeconds", (double) take.startFrame() / rateHz)
              .put("lengthFrames", take.lengthFrames())
              .put("lengthSeconds", (double) take.lengthFrames() / rateHz)
              .put("samplesSha256", take.samplesSha256());
      if (!take.dryTake().isEmpty()) {
        node.put("dryTake", take.dryTake());
        var inserts = node.putArray("printedInserts");
        take.printedInserts().forEach(inserts::add);
      }
      node.put("sounds", landed.sound() == Landing.Sound.HEARD);
      var gaps = node.putArray("gaps");
      take.gaps()
          .forEach(gap ->
              gaps.addObject()
                  .put("frame", gap.frame())
                  .put("lengthFrames", gap.lengthFrames())
                  .put("kind", gap.kind().word()));
    }
  }

  private static String text(RunResult result, int rateHz) {
    if (result.takes().isEmpty()) {
      return "Nothing was recorded.\n";
    }
    var text = new StringBuilder();
    for (var landed : result.takes()) {
      var take = landed.take();
      text.append(
          String.format(
              Locale.ROOT,
              "%s: take %s, %s from %s%s%s%n",
              landed.track().track().name(),
              take.id(),
              NumberText.clock((double) take.lengthFrames() / rateHz),
              NumberText.clock(Math.max(0, (double) take.startFrame() / rateHz)),
              take.gaps().isEmpty() ? "" : ", " + take.gaps().size() + " gaps marked",
              print(landed)));
    }
    return text.append("Next: lathe takes, or record again; lathe undo takes it back.\n")
        .toString();
  }

  private static String print(Landed landed) {
    boolean isHeard = landed.sound() == Landing.Sound.HEARD;
    if (landed.take().dryTake().isEmpty()) {
      return isHeard ? "" : ", kept beside its print";
    }
    var through = " of " + landed.take().dryTake() + " through " + landed.track().chain().words();
    return ", print" + through + (isHeard ? " (off now)" : ", kept");
  }

  /// What would be recorded, and how long the disk lasts for it.
  static Outcome plan(
      Path session, List<ArmWish> wishes, RecordRange range, int rateHz, SampleEncoding encoding) {
    int channels = wishes.stream().mapToInt(wish -> wish.inputs().size()).sum();
    var folder = session.toAbsolutePath();
    while (!Files.isDirectory(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    double left = Capture.secondsLeft(folder, channels, rateHz, encoding);
    double perMinute = 60.0 * channels * rateHz * encoding.bits() / 8;
    var json =
        Json.object()
            .put("dryRun", true)
            .put("channels", channels)
            .put("bytesPerMinute", (long) perMinute)
            .put("diskSeconds", left);
    range.recordedSeconds().ifPresent(seconds -> json.put("recordSeconds", seconds));
    return Outcome.done(
        json,
        String.format(
            Locale.ROOT,
            "%d %s would be recorded, %.1f MB a minute; the disk lasts for %s. Nothing was done.%n",
            channels,
            channels == 1 ? "channel" : "channels",
            perMinute / 1e6,
            NumberText.clock(left)));
  }
}
