package org.soundlathe.delivery.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dither.Dither;
import org.soundlathe.media.Tags;
import org.soundlathe.media.codec.CodedSink;
import org.soundlathe.media.codec.CodedSpec;
import org.soundlathe.media.codec.Coding;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;

/// Writes the samples of one comparison.
record SampleWriter(
    SampleRequest request,
    Extract extract,
    Excerpts excerpts,
    Disk disk,
    Disk.Overwrite overwrite) {

  /// `sections.flac` and `flick.flac`, with both sides at one loudness.
  List<Sample> writeFiles(LevelMatch match, Path folder, Progress progress) {
    makeFolder(folder);
    var splicer = new Splicer(excerpts.before(), match.gain(0), excerpts.after(), match.gain(1));
    var rate = excerpts.after().sampleRateHz();
    progress.at("writing the samples", 0);
    var sections = folder.resolve("sections.flac");
    var sectionPlan =
        SectionPlan.montage(extract, rate, request.beforeLabel(), request.afterLabel());
    writeMarked(splicer, sectionPlan, "sections", sections);
    progress.at("writing the samples", 0.6);
    var flick = folder.resolve("flick.flac");
    var flickPlan = FlickPlan.montage(extract, rate, request.beforeLabel(), request.afterLabel());
    writeMarked(splicer, flickPlan, "flick", flick);
    return List.of(new Sample(SampleKind.SECTIONS, sections), new Sample(SampleKind.FLICK, flick));
  }

  /// `index.html` with the sound inside.
  Sample writePage(Path folder, Progress progress) {
    makeFolder(folder);
    var target = folder.resolve("index.html");
    var parts = PageParts.of(request, extract, excerpts);
    var files = parts.ids().stream().map(id -> folder.resolve("." + id + ".flac")).toList();
    try {
      for (var sound = 0; sound < files.size(); sound++) {
        progress.at("writing the compare page", (double) sound / (files.size() + 1));
        writeStored(parts, sound, files.get(sound));
      }
      ComparePage.write(parts.data(files), request.title(), disk, target, overwrite);
    } finally {
      files.forEach(this::delete);
    }
    return new Sample(SampleKind.PAGE, target);
  }

  private void writeMarked(Splicer splicer, Montage montage, String kind, Path target) {
    var tags = request.tags().with("TITLE", request.title() + " (before and after, " + kind + ")");
    var rate = excerpts.after().sampleRateHz();
    var spec =
        new CodedSpec(Coding.FLAC_24, rate, Excerpt.CHANNELS, tags, Optional.empty())
            .withMarkers(Splicer.markers(montage));
    try (var sink = CodedSink.create(disk, target, spec, overwrite)) {
      splicer.play(montage, sink);
      sink.commit();
    }
  }

  /// One sound of the page as 16-bit FLAC, dithered; it is gone again when the page is written.
  private void writeStored(PageParts parts, int sound, Path target) {
    var excerpt = parts.excerpt(sound);
    var gain = parts.storedGain(sound);
    var rate = excerpt.sampleRateHz();
    var spec = new CodedSpec(Coding.FLAC_16, rate, Excerpt.CHANNELS, Tags.none(), Optional.empty());
    var dither =
        Dither.prepare(
            new Spec(rate, Excerpt.CHANNELS, Splicer.BLOCK_FRAMES), new Dither.Settings(16));
    try (var sink = CodedSink.create(disk, target, spec, Disk.Overwrite.REPLACE)) {
      new Splicer(excerpt, gain, excerpt, gain).play(parts.whole(), sink, dither::process);
      sink.commit();
    }
  }

  private void delete(Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      throw WriteRefusal.of(file, e);
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw WriteRefusal.of(folder, e);
    }
  }
}
