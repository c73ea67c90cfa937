package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;

/// What was decided by listening, before anything is written: which stretch, and how the files lie
/// to each other.
///
/// @param lagFrames by how much later the same music comes in "before"
record Comparison(
    SampleRequest request,
    Extract extract,
    int sampleRateHz,
    long lagFrames,
    List<Finding> findings) {
  private static final double SHORTEST_SECONDS = 1;

  Comparison {
    findings = List.copyOf(findings);
  }

  /// Listens to the whole of "after" once, and to as much of the others as is needed.
  static Comparison of(SampleRequest request, Progress progress) {
    var song = Listening.to(request.after(), progress.part(0, 0.8));
    progress.at("aligning before and after", 0.8);
    var alignment = Alignment.of(request.before(), request.after(), song);
    var start = Math.max(song.startFrame(), -alignment.lagFrames());
    var end = commonEnd(request, song, alignment.lagFrames());
    if (end - start < SHORTEST_SECONDS * song.sampleRateHz()) {
      throw SamplesRefusal.tooShort(
          request.before(), request.after(), (end - start) / (double) song.sampleRateHz());
    }
    var choice =
        new ExtractChoice(
            start,
            end,
            song.sampleRateHz(),
            request.sections(),
            song.changes(),
            request.beats().orElse(song.beats()).barFrames());
    var findings = new ArrayList<>(song.findings());
    alignment.finding(song.sampleRateHz()).ifPresent(findings::add);
    return new Comparison(
        request, choice.choose(), song.sampleRateHz(), alignment.lagFrames(), findings);
  }

  /// Reads the extract of every sound.
  Excerpts excerpts(List<Finding> findings) {
    return new Excerpts(
        excerpt(request.before(), lagFrames, findings),
        excerpt(request.after(), 0, findings),
        request.master().map(path -> excerpt(path, 0, findings)));
  }

  private Excerpt excerpt(Path path, long lag, List<Finding> findings) {
    try (var reader = StereoReader.open(path, sampleRateHz)) {
      var excerpt = reader.excerpt(extract.startFrame() + lag, (int) extract.lengthFrames());
      findings.addAll(reader.findings());
      return excerpt;
    }
  }

  /// The last frame of "after" that every sound has.
  private static long commonEnd(SampleRequest request, Listening song, long lagFrames) {
    var end = song.endFrame();
    try (var before = StereoReader.open(request.before(), song.sampleRateHz())) {
      end = Math.min(end, before.lengthFrames() - lagFrames);
    }
    if (request.master().isPresent()) {
      try (var master = StereoReader.open(request.master().get(), song.sampleRateHz())) {
        end = Math.min(end, master.lengthFrames());
      }
    }
    return end;
  }
}
