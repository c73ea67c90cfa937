package org.soundlathe.engine.bounce;

import java.util.List;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.engine.version.Prints;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// Writes a mix, its versions and its stems in one pass over the tracks.
///
/// @param desks render; how they do it changes no bit
/// @param overwrite what to do with files that have the names already
public record SongBounce(DeskRun.Maker desks, Disk disk, Disk.Overwrite overwrite) {
  /// What was written.
  ///
  /// @param lengthFrames of every file, at the rate of the session
  /// @param brokenSamples how many were no numbers and were written as silence
  /// @param isCut whether something still rang when the longest tail was over
  public record Result(long lengthFrames, long brokenSamples, boolean isCut) {}

  /// Writes all files or none.
  ///
  /// @param plan the desk of the mix
  /// @param readers one for each track, in the order of the strips; the caller closes them
  /// @param lengthFrames of the song without its tail
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if a name is taken or the disk refuses
  /// @throws org.soundlathe.paperwork.progress.Interrupted if it was asked to stop; then nothing is
  ///   left
  public Result write(
      DeskPlan plan,
      List<SignalReader> readers,
      long lengthFrames,
      BounceOrder order,
      Progress progress) {
    var prints = Prints.of(plan);
    order.versions().keySet().forEach(prints::add);
    order.stems().keySet().forEach(prints::add);
    var stretch = order.stretch();
    long endFrame = stretch.endFrame(lengthFrames);
    var tracks =
        readers.stream().<SignalReader>map(track -> new EndedReader(track, endFrame)).toList();
    try (var files = new FileSet(order, plan.sampleRateHz(), disk, overwrite);
        var desk = desks.of(prints.plan(), tracks)) {
      var cutter =
          new TailCutter(
              files,
              order.files().size(),
              stretch.fromFrame(),
              endFrame,
              stretch.tail(),
              plan.sampleRateHz(),
              EchoGap.frames(plan));
      render(desk, cutter, order.files().size(), progress);
      files.commit();
      return new Result(files.frames(), files.brokenSamples(), cutter.isCut());
    }
  }

  private static void render(DeskRun desk, TailCutter cutter, int outputs, Progress progress) {
    var sounds = new float[outputs][2][DeskRun.CHUNK_FRAMES];
    while (!cutter.isOver()) {
      progress.at("mixing", cutter.progress());
      desk.render(sounds);
      cutter.take(sounds, DeskRun.CHUNK_FRAMES);
    }
  }
}
