package org.soundlathe.production;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soundlathe.delivery.master.Song;
import org.soundlathe.delivery.samples.BeforeAfter;
import org.soundlathe.delivery.samples.SampleRequest;
import org.soundlathe.delivery.samples.SampleResult;
import org.soundlathe.delivery.samples.SamplesRefusal;
import org.soundlathe.engine.bounce.SessionBounce;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.mixing.intake.IntakeReport;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.intake.SongIntake;
import org.soundlathe.production.master.MasterRequest;
import org.soundlathe.production.master.MasterStage;
import org.soundlathe.production.master.MasterStage.Masters;
import org.soundlathe.production.mix.Before;
import org.soundlathe.production.mix.MixStage;
import org.soundlathe.production.mix.Stems;
import org.soundlathe.production.song.FileTitle;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.production.song.SongTags;
import org.soundlathe.production.story.Story;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.SessionFolder;

/// The producer: takes a song the whole way, from a folder of tracks to a record, stage by stage.
///
/// A production that fails or is stopped takes away everything that it made. Over an earlier
/// production it keeps the session and what was set in it, plans the mix anew and replaces only the
/// files that it writes.
public final class Producer {
  private static final int FIRST_REVISION = 1;

  private final ProduceRequest request;
  private final Disk disk;
  private final Progress progress;
  private final Stopwatch watch = new Stopwatch();

  private Producer(ProduceRequest request, Disk disk, Progress progress) {
    this.request = request;
    this.disk = disk;
    this.progress = progress;
  }

  /// @throws org.soundlathe.paperwork.message.Refusal if the tracks cannot be used, the results
  ///   cannot be written, or the run is stopped
  public static ProduceResult produce(ProduceRequest request, Disk disk, Progress progress) {
    boolean isNew = Files.notExists(request.out());
    if (!isNew && request.overwrite() == Disk.Overwrite.REFUSE) {
      throw WriteRefusal.exists(request.out(), null);
    }
    try {
      return new Producer(request, disk, progress).run();
    } catch (RuntimeException | Error e) {
      if (isNew) {
        OutFolder.remove(request.out());
      }
      throw e;
    }
  }

  private ProduceResult run() {
    OutFolder.make(request.out());
    var scratch = request.out().resolve(".work");
    OutFolder.remove(scratch);
    OutFolder.make(scratch);
    try (var folder = open(scratch)) {
      return run(folder);
    } finally {
      OutFolder.remove(scratch);
    }
  }

  private SessionFolder open(Path scratch) {
    var options =
        SongIntake.options(
            request.title(), request.artist(), request.genre(), request.lead(), request.threads());
    return watch.time(
        "intake",
        () ->
            SongIntake.makeOrKeep(
                request.tracks(),
                request.out().resolve("session"),
                options,
                scratch,
                disk,
                progress.part(0, 0.1)));
  }

  private ProduceResult run(SessionFolder folder) {
    var out = new OutFolder(request.out(), FileTitle.of(folder.session().title()));
    var intake =
        watch.time(
            "check", () -> MixStage.check(folder, request.threads(), progress.part(0.1, 0.2)));
    var session = watch.time("mix", () -> plan(folder, intake));
    var bounce =
        new SessionBounce(
            folder::audio, disk, request.overwrite(), request.threads(), request.blockFrames());
    var mix = watch.time("bounce", () -> bounce(session, bounce, out));
    var before = Before.of(folder, session, bounce, out.scratch(), progress.part(0.45, 0.5));
    var masters = watch.time("master", () -> masters(session, mix, out));
    var samples = watch.time("samples", () -> samples(session, before, mix, masters, out));
    return watch
        .time("report", () -> story(session, intake, before, mix, masters, samples, out))
        .withStages(watch.stages());
  }

  private Session plan(SessionFolder folder, IntakeReport intake) {
    return MixStage.plan(
        folder,
        "mix",
        intake,
        request.amount(),
        Set.of(),
        request.threads(),
        request.blockFrames(),
        progress.part(0.2, 0.35));
  }

  private Path bounce(Session session, SessionBounce bounce, OutFolder out) {
    var mix = out.mix(FIRST_REVISION);
    OutFolder.make(out.stems());
    bounce.write(session, mix, Stems.into(out.stems(), session), progress.part(0.35, 0.45));
    return mix;
  }

  private Masters masters(Session session, Path mix, OutFolder out) {
    var song = new Song(out.fileTitle(), session.title(), session.artist(), SongTags.of(session));
    return MasterStage.write(
        new MasterRequest(
            mix,
            song,
            request.families(),
            family -> out.masters(family.word()),
            Optional.of(out.listen()),
            disk,
            request.overwrite(),
            request.threads()),
        progress.part(0.5, 0.85));
  }

  /// A song too short to compare has its mix and masters all the same.
  private SampleResult samples(
      Session session, Before before, Path mix, Masters masters, OutFolder out) {
    try {
      return compare(session, before, mix, masters, out);
    } catch (SamplesRefusal.TooShort _) {
      var finding =
          Finding.of(
              "SL2801",
              "There are no before/after samples: before and after share less than 1 s of sound.",
              "send a longer piece, or a rough mix of the same song from start to end");
      return new SampleResult(List.of(), 0, 0, 0, 0, List.of(finding));
    }
  }

  private SampleResult compare(
      Session session, Before before, Path mix, Masters masters, OutFolder out) {
    return BeforeAfter.make(
        new SampleRequest(
            before.file(),
            before.label(),
            mix,
            "After: the mix",
            masterOf(masters),
            "The master",
            session.title(),
            List.of(),
            Optional.empty(),
            SongTags.of(session)),
        disk,
        out.samples(),
        request.overwrite(),
        progress.part(0.85, 0.95));
  }

  /// The release master that is nearest to the mix: at its own rate, lossless.
  private static Optional<Path> masterOf(Masters masters) {
    var order =
        List.of(
            Destination.DOWNLOAD_FLAC,
            Destination.RADIO_AIRPLAY,
            Destination.CD,
            Destination.DOWNLOAD_MP3);
    for (var destination : order) {
      for (var file : masters.files()) {
        if (file.destination() == destination) {
          return Optional.of(file.path());
        }
      }
    }
    return Optional.empty();
  }

  private ProduceResult story(
      Session session,
      IntakeReport intake,
      Before before,
      Path mix,
      Masters masters,
      SampleResult samples,
      OutFolder out) {
    var findings = new ArrayList<Finding>(intake.findings());
    findings.addAll(samples.findings());
    var story =
        new Story(
            session,
            intake,
            before,
            mix,
            masters,
            masterOf(masters),
            samples,
            findings,
            request.threads());
    var told = story.write(out, disk, request.overwrite(), progress.part(0.95, 1));
    return new ProduceResult(
        session.title(),
        request.out(),
        mix,
        masters.mix(),
        masters.files(),
        samples.samples(),
        told.report(),
        told.verdict(),
        findings,
        List.of());
  }
}
