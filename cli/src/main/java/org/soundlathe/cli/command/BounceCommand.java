package org.soundlathe.cli.command;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.cli.option.WriteOptions;
import org.soundlathe.engine.bounce.BounceOrder;
import org.soundlathe.engine.bounce.SessionBounce;
import org.soundlathe.engine.bounce.SongBounce;
import org.soundlathe.engine.bounce.Stretch;
import org.soundlathe.engine.cache.SongSums;
import org.soundlathe.engine.cache.SumCache;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.source.AudioCheck;
import org.soundlathe.media.measure.FileMeasurement;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.bounce.BouncePlanner;
import org.soundlathe.production.bounce.BounceWish;
import org.soundlathe.production.intake.Estimate;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/// Renders the mix of a session, its versions and its stems, in one pass.
@Command(name = "bounce", header = "Renders the mix, its stems, and versions such as instrumental.")
final class BounceCommand extends StudioCommand {
  // Ten minutes of a hundred tracks.
  private static final long CACHE_BYTES = 4L << 30;

  @Mixin private SessionParameter session;
  @Mixin private BounceOptions bounce;
  @Mixin private RenderOptions render;
  @Mixin private WriteOptions write;

  @Override
  public Outcome run(Console console) {
    try (var progress = output.progress(console);
        var folder = session.open(Access.READ, console)) {
      var song = folder.session();
      var wish = bounce.wish(song);
      var desk = SessionConsole.of(song);
      var order = BouncePlanner.order(song, desk, wish);
      var findings = findings(folder, wish, progress.part(0, 0.05));
      requireFree(order);
      long bytes = order.bytes(desk.lengthFrames(), song.sampleRateHz());
      Estimate.requireRoom(order.mix(), bytes);
      if (write.isDryRun()) {
        return estimate(order, bytes, findings);
      }
      wish.stems().ifPresent(OutFolder::make);
      boolean isKept = isKept(order, findings);
      var result = render(folder, desk, order, isKept, progress.part(0.05, 0.9));
      findings.addAll(told(result, song));
      var measured = FileMeter.measure(order.mix(), progress.part(0.9, 1));
      return outcome(order, measured, findings);
    }
  }

  /// What is odd about the recordings, and about the wish.
  private static List<Finding> findings(SessionFolder folder, BounceWish wish, Progress progress) {
    var findings = new ArrayList<>(AudioCheck.of(folder.session(), folder::audio));
    folder.audio().verifyNewer(progress).stream()
        .filter(finding -> finding.code().equals("SL3321"))
        .forEach(findings::add);
    findings.addAll(BouncePlanner.findings(folder.session(), wish));
    return findings;
  }

  private void requireFree(BounceOrder order) {
    if (write.overwrite() == Disk.Overwrite.REPLACE) {
      return;
    }
    for (var file : order.files()) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw WriteRefusal.exists(file, null);
      }
    }
  }

  /// What was changed behind the session's back is not what its sums were made of.
  private boolean isKept(BounceOrder order, List<Finding> findings) {
    return bounce.isCached()
        && order.stretch().equals(Stretch.WHOLE)
        && findings.stream().noneMatch(finding -> finding.code().equals("SL3321"));
  }

  private SongBounce.Result render(
      SessionFolder folder,
      SessionConsole desk,
      BounceOrder order,
      boolean isKept,
      Progress progress) {
    var bouncer =
        new SessionBounce(
            folder::audio, Disk.real(), write.overwrite(), render.threads(), render.blockFrames());
    if (!isKept) {
      return bouncer.write(folder.session(), desk, order, progress);
    }
    var cache = new SumCache(folder.cacheFolder().resolve("sums"), CACHE_BYTES);
    var sums = new SongSums(cache, folder.audio().list());
    var result =
        bouncer.write(folder.session(), desk, order, sums.of(folder.session(), desk), progress);
    cache.trim();
    return result;
  }

  private static List<Finding> told(SongBounce.Result result, Session song) {
    var findings = new ArrayList<Finding>();
    if (result.isCut()) {
      findings.add(
          Finding.of(
              "SL2502",
              "Something still rang %.0f s after the end of the tracks; it was cut there."
                  .formatted(
                      (double) (result.lengthFrames() - song.lengthFrames()) / song.sampleRateHz()),
              "turn its feedback down, or say how long the tail is with --tail"));
    }
    if (result.brokenSamples() > 0) {
      findings.add(
          Finding.of(
              "SL2503",
              result.brokenSamples() + " samples were no numbers and were written as silence.",
              "find the strip with lathe check, and please report it"));
    }
    return findings;
  }

  private static Outcome outcome(BounceOrder order, FileMeasurement mix, List<Finding> findings) {
    var json = Json.object();
    json.set("mix", MeasurementJson.of(order.mix().toString(), mix));
    addFiles(json, order);
    json.set("findings", FindingsText.json(findings));
    var text =
        String.format(
                Locale.ROOT,
                "%s: %.1f LUFS, %.1f dBTP, quiet on purpose%s%s.%n",
                order.mix(),
                mix.figures().integratedLufs(),
                mix.figures().truePeakDbtp(),
                counted(order.versions().size(), "version"),
                counted(order.stems().size(), "stem"))
            + FindingsText.list(findings, Integer.MAX_VALUE);
    return Strictness.needsPerson(findings, false)
        ? Outcome.findings(json, text)
        : Outcome.done(json, text);
  }

  private static void addFiles(ObjectNode json, BounceOrder order) {
    var stems = json.putArray("stems");
    order.stems().values().forEach(path -> stems.add(path.toString()));
    var versions = json.putArray("versions");
    order
        .versions()
        .forEach((version, path) ->
            versions.addObject().put("version", version.id()).put("path", path.toString()));
  }

  private static String counted(int count, String what) {
    return count == 0 ? "" : "; " + count + " " + what + (count == 1 ? "" : "s");
  }

  private static Outcome estimate(BounceOrder order, long bytes, List<Finding> findings) {
    var json = Json.object().put("dryRun", true).put("diskBytes", bytes);
    var files = json.putArray("files");
    order.files().stream().map(Path::toString).forEach(files::add);
    json.set("findings", FindingsText.json(findings));
    return Outcome.done(
        json,
        "Would write %d %s, at most about %d MB. Nothing was written.\n"
                .formatted(
                    order.files().size(),
                    order.files().size() == 1 ? "file" : "files",
                    bytes / 1_000_000 + 1)
            + FindingsText.list(findings, Integer.MAX_VALUE));
  }
}
