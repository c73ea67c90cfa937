package org.soundlathe.delivery.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    write(splicer, sectionPlan, Coding.FLAC_24, tags("sections"), sections, overwrite);
    progress.at("writing the samples", 0.6);
    var flick = folder.resolve("flick.flac");
    var flickPlan = FlickPlan.montage(extract, rate, request.beforeLabel(), request.afterLabel());
    write(splicer, flickPlan, Coding.FLAC_24, tags("flick"), flick, overwrite);
    return List.of(new Sample(SampleKind.SECTIONS, sections), new Sample(SampleKind.FLICK, flick));
  }

  /// `index.html` with the sound inside.
  Sample writePage(Path folder, Progress progress) {
    makeFolder(folder);
    var target = folder.resolve("index.html");
    var parts = new PageParts(request, extract, excerpts);
    var files = new ArrayList<Path>();
    try {
      for (var id : parts.ids()) {
        progress.at("writing the compare page", files.size() / 4.0);
        var file = folder.resolve("." + id + ".flac");
        files.add(file);
        var gain = parts.storedGain(files.size() - 1);
        var sound = excerpts.all().get(files.size() - 1);
        write(
            new Splicer(sound, gain, sound, gain),
            parts.whole(),
            Coding.FLAC_16,
            Tags.none(),
            file,
            Disk.Overwrite.REPLACE);
      }
      ComparePage.write(parts.data(files), request.title(), disk, target, overwrite);
    } finally {
      files.forEach(this::delete);
    }
    return new Sample(SampleKind.PAGE, target);
  }

  private void write(
      Splicer splicer,
      Montage montage,
      Coding coding,
      Tags tags,
      Path target,
      Disk.Overwrite replace) {
    var spec =
        new CodedSpec(
            coding, splicer.after().sampleRateHz(), Excerpt.CHANNELS, tags, Optional.empty());
    var marked = coding == Coding.FLAC_24 ? spec.withMarkers(Splicer.markers(montage)) : spec;
    try (var sink = CodedSink.create(disk, target, marked, replace)) {
      splicer.play(montage, sink);
      sink.commit();
    }
  }

  private Tags tags(String kind) {
    return request.tags().with("TITLE", request.title() + " (before and after, " + kind + ")");
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
