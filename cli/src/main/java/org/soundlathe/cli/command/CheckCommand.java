package org.soundlathe.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundlathe.cli.console.Console;
import org.soundlathe.cli.console.Outcome;
import org.soundlathe.cli.option.RenderOptions;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.mixing.intake.IntakeReport;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.intake.PassingSession;
import org.soundlathe.production.mix.MixStage;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Track;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// Says what is wrong or odd with tracks, and what fixes it; changes nothing.
@Command(name = "check", header = "Says what is wrong or odd with the tracks, and what fixes it.")
final class CheckCommand extends StudioCommand {
  private static final int MOST_FINDINGS = 4;

  @Parameters(
      paramLabel = "TRACKS|SESSION",
      description = "A folder or zip of tracks, or a session.")
  private Path place;

  @Option(names = "--strict", description = "Exit with 4 on warnings too, not only on problems.")
  private boolean isStrict;

  @Mixin private RenderOptions render;

  @Override
  public Outcome run(Console console) {
    try (var progress = output.progress(console)) {
      if (Files.isRegularFile(place.resolve("session.json"))) {
        try (var folder = SessionFolder.open(Disk.real(), place, Access.READ)) {
          return outcome(folder, progress);
        }
      }
      return PassingSession.of(
          place,
          render.threads(),
          folder -> outcome(folder, progress.part(0.2, 1)),
          progress.part(0, 0.2));
    }
  }

  private Outcome outcome(SessionFolder folder, Progress progress) {
    var report = MixStage.check(folder, render.threads(), progress);
    var json = json(folder, report);
    var text = text(report);
    return Strictness.needsPerson(report.findings(), isStrict)
        ? Outcome.findings(json, text)
        : Outcome.done(json, text);
  }

  private String text(IntakeReport report) {
    int most = output.isVerbose() ? Integer.MAX_VALUE : MOST_FINDINGS;
    return "%s checked: %s.\n%s"
        .formatted(
            report.tracks().size() == 1 ? "1 track" : report.tracks().size() + " tracks",
            FindingsText.count(report.findings()),
            FindingsText.list(report.findings(), most));
  }

  private static ObjectNode json(SessionFolder folder, IntakeReport report) {
    var session = folder.session();
    var json = Json.object();
    json.putObject("session")
        .put("sampleRateHz", session.sampleRateHz())
        .put("lengthFrames", session.lengthFrames());
    var tracks = json.putArray("tracks");
    for (var picture : report.tracks()) {
      tracks.add(track(folder, picture, own(picture, report.findings())));
    }
    json.set("findings", FindingsText.json(report.findings()));
    return json;
  }

  private static List<Finding> own(TrackPicture picture, List<Finding> findings) {
    return findings.stream()
        .filter(finding ->
            finding
                .track()
                .filter(name ->
                    name.equals(picture.name()) || picture.track().sourceFiles().contains(name))
                .isPresent())
        .toList();
  }

  private static ObjectNode track(SessionFolder folder, TrackPicture picture, List<Finding> own) {
    var track = picture.track();
    var tree = Json.object();
    tree.put("path", String.join(", ", track.sourceFiles()));
    tree.put("id", track.id());
    tree.put("name", track.name());
    tree.put("role", track.role().word().toLowerCase(Locale.ROOT));
    tree.put("roleConfidence", track.roleConfidence());
    tree.put("channels", track.channels());
    tree.put("sampleRateHz", picture.figures().sampleRateHz());
    tree.put("bitDepth", bitDepth(folder, track));
    tree.put("lengthFrames", picture.figures().lengthFrames());
    tree.put("samplePeakDbfs", Json.rounded(picture.figures().samplePeakDbfs(), 3));
    tree.put("integratedLufs", Json.rounded(picture.figures().integratedLufs(), 3));
    tree.set("findings", FindingsText.json(own));
    return tree;
  }

  /// Of the recording as the session has it; none for a track without a recording.
  private static @Nullable Integer bitDepth(SessionFolder folder, Track track) {
    if (track.clips().isEmpty()) {
      return null;
    }
    try (var source = AudioFiles.open(folder.audio(track.clips().getFirst().file()))) {
      return source.format().bitDepth();
    }
  }
}
