package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;

/// Makes the before/after samples: the same extract of both sounds, at one loudness, aligned to the
/// frame.
public final class BeforeAfter {
  private BeforeAfter() {}

  /// Writes `sections.flac`, `flick.flac` and `page/index.html`; replaces nothing.
  ///
  /// @param outFolder is made if it is not there
  /// @throws SamplesRefusal if the sounds cannot be compared
  /// @throws org.soundlathe.media.MediaException if one cannot be read, or FFmpeg is missing
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if a file exists or cannot be written
  public static SampleResult make(
      SampleRequest request, Disk disk, Path outFolder, Progress progress) {
    return make(request, disk, outFolder, Disk.Overwrite.REFUSE, progress);
  }

  /// The same, told what to do with files that already have those names.
  public static SampleResult make(
      SampleRequest request,
      Disk disk,
      Path outFolder,
      Disk.Overwrite overwrite,
      Progress progress) {
    var comparison = Comparison.of(request, progress.part(0, 0.4));
    var findings = new ArrayList<>(comparison.findings());
    var excerpts = comparison.excerpts(findings);
    var extract = comparison.extract();
    var measured = List.of(Excerpts.measure(excerpts.before()), Excerpts.measure(excerpts.after()));
    var match = LevelMatch.of(measured);
    findings.add(levels(measured, match));
    var writer = new SampleWriter(request, extract, excerpts, disk, overwrite);
    var samples = new ArrayList<>(writer.writeFiles(match, outFolder, progress.part(0.5, 0.7)));
    samples.add(writer.writePage(outFolder.resolve("page"), progress.part(0.7, 1)));
    return new SampleResult(
        samples,
        match.gainDb(0),
        match.gainDb(1),
        extract.startFrame(),
        extract.endFrame(),
        findings.stream().distinct().toList());
  }

  private static Finding levels(List<LevelMatch.Measured> measured, LevelMatch match) {
    if (measured.stream().anyMatch(sound -> !Double.isFinite(sound.integratedLufs()))) {
      return Finding.of(
          "SL2781",
          "One side of the before/after samples is silent, so the two could not be matched.",
          "check that the right files were given");
    }
    return Finding.of(
        "SL1780",
        String.format(
            Locale.ROOT,
            "In the before/after samples \"before\" is turned down by %.1f dB and \"after\" by"
                + " %.1f dB, so that both are equally loud.",
            Math.abs(match.gainDb(0)),
            Math.abs(match.gainDb(1))),
        "nothing to do; the compare page can switch the matching off");
  }
}
