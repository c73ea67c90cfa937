package org.soundlathe.production.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.soundlathe.delivery.report.Deliverable;
import org.soundlathe.delivery.report.PlaybackLevels;
import org.soundlathe.delivery.report.Report;
import org.soundlathe.delivery.report.ReportContent;
import org.soundlathe.delivery.samples.SampleKind;
import org.soundlathe.delivery.samples.SampleResult;
import org.soundlathe.delivery.start.Example;
import org.soundlathe.delivery.start.Places;
import org.soundlathe.delivery.start.StartContent;
import org.soundlathe.delivery.start.StartHere;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.mixing.intake.IntakeReport;
import org.soundlathe.paperwork.chart.Source;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.page.Page;
import org.soundlathe.paperwork.progress.Parallel;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.master.MasterStage.Masters;
import org.soundlathe.production.mix.Before;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.production.story.Pictures.Sitter;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;
import tools.jackson.databind.node.ObjectNode;

/// Tells a whole production: the report with its pictures, and START-HERE.
///
/// @param before what the mix is compared with
/// @param release the master that stands for the record in the pictures, if one was made
/// @param findings what a person should know about the tracks and the whole
/// @param threads how many files are looked at at once, 1..256; no effect on what is told
public record Story(
    Session session,
    IntakeReport intake,
    Before before,
    Path mix,
    Masters masters,
    Optional<Path> release,
    SampleResult samples,
    List<Finding> findings,
    int threads) {
  public Story {
    findings = List.copyOf(findings);
  }

  /// What was told.
  ///
  /// @param report the report's page
  /// @param start START-HERE
  public record Told(Path report, Path start, List<String> verdict) {
    public Told {
      verdict = List.copyOf(verdict);
    }
  }

  /// @throws org.soundlathe.paperwork.file.WriteRefusal if the disk refuses
  public Told write(OutFolder out, Disk disk, Disk.Overwrite overwrite, Progress progress) {
    var sitters = sitters(progress);
    var releaseFigures = sitters.getLast().portrait().figures();
    var verdict =
        Verdict.of(
            session, findings, masters.plan(), releaseFigures.integratedLufs(), masters.files());
    var deliverables = Deliverables.of(masters.files(), out.root());
    var content =
        new ReportContent(
            session.title(),
            session.artist(),
            verdict,
            pages(sitters, deliverables),
            deliverables,
            findings,
            figures(sitters));
    var report = Report.write(content, disk, out.report(), overwrite);
    var start =
        StartHere.write(
            new StartContent(
                session.title(),
                session.artist(),
                places(out, report),
                deliverables,
                examples(),
                findings),
            disk,
            out.root(),
            overwrite);
    return new Told(report, start, verdict);
  }

  /// Whoever sits for the pictures, all at once.
  private List<Sitter> sitters(Progress progress) {
    var sitters = new ArrayList<Callable<Sitter>>();
    sitters.add(() -> sitter("Before", Source.BEFORE, before.file(), progress));
    sitters.add(() -> sitter("Mix", Source.MIX, mix, progress));
    release.ifPresent(path -> sitters.add(() -> sitter("Master", Source.MASTER, path, progress)));
    return Parallel.all(sitters, threads);
  }

  private Sitter sitter(String name, Source source, Path file, Progress progress) {
    long length = masters.plan().figures().lengthFrames();
    return new Sitter(name, source, Portrait.of(file, length, progress));
  }

  private List<Page> pages(List<Sitter> sitters, List<Deliverable> deliverables) {
    var figures = sitters.getLast().portrait().figures();
    var pages = new ArrayList<Page>();
    pages.add(Pictures.page(sitters));
    pages.add(MasterPage.of(masters.plan(), figures.integratedLufs(), figures.truePeakDbtp()));
    deliverables.stream()
        .filter(file -> file.destination().equals(Destination.DOWNLOAD_FLAC.word()))
        .findFirst()
        .flatMap(file -> PlaybackLevels.page(file.readBack()))
        .ifPresent(pages::add);
    pages.add(TrackPage.of(session, intake.tracks()));
    pages.add(MixPage.of(session));
    return pages;
  }

  private static ObjectNode figures(List<Sitter> sitters) {
    var tree = Json.object();
    for (var sitter : sitters) {
      tree.set(
          sitter.source().name().toLowerCase(Locale.ROOT),
          FigureTree.of(sitter.portrait().figures()));
    }
    return tree;
  }

  private Places places(OutFolder out, Path report) {
    var root = out.root();
    return new Places(
        root.relativize(out.listen()),
        sample(root, SampleKind.PAGE),
        sample(root, SampleKind.SECTIONS),
        sample(root, SampleKind.FLICK),
        root.relativize(mix),
        Optional.of(root.relativize(out.stems())),
        root.relativize(out.session()),
        root.relativize(report));
  }

  private Optional<Path> sample(Path root, SampleKind kind) {
    return samples.samples().stream()
        .filter(sample -> sample.kind() == kind)
        .map(sample -> root.relativize(sample.path()))
        .findFirst();
  }

  private List<Example> examples() {
    var track =
        session.tracks().stream()
            .filter(t -> t.role() == Role.LEAD_VOICE)
            .findFirst()
            .or(() -> session.tracks().stream().findFirst());
    var id = track.map(Track::id).orElse("mix");
    return List.of(
        new Example("See what was done to a track, and why.", "lathe explain session " + id),
        new Example(
            "Make it 2 dB louder.", "lathe set session " + id + ".fader.gainDb=" + louder(id)),
        new Example("Render the mix again.", "lathe bounce session -o \"mix r2.wav\""));
  }

  private String louder(String id) {
    double fader = session.mixer().amount(id, StripParameters.FADER) + 2;
    return String.format(Locale.ROOT, "%.1f", fader);
  }
}
