package org.soundlathe.engine.bounce;

import java.util.List;
import org.soundlathe.engine.desk.DeskRun;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.engine.version.Prints;
import org.soundlathe.media.AudioSink;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// Renders a song in one pass over its tracks, faster than it plays.
///
/// @param desks render; how they do it changes no bit
public record SongBounce(DeskRun.Maker desks) {
  /// What was rendered.
  ///
  /// @param lengthFrames of every output, at the rate of the session
  /// @param brokenSamples how many were no numbers and became silence
  /// @param isCut whether something still rang when the longest tail was over
  public record Result(long lengthFrames, long brokenSamples, boolean isCut) {}

  /// Writes the mix, its versions and its stems: all files or none.
  ///
  /// @param plan the desk of the mix
  /// @param readers one for each track, in the order of the strips; the caller closes them
  /// @param lengthFrames of the song without its tail
  /// @param overwrite what to do with files that have the names already
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if a name is taken or the disk refuses
  /// @throws org.soundlathe.paperwork.progress.Interrupted if it was asked to stop; then nothing is
  ///   left
  public Result write(
      DeskPlan plan,
      List<SignalReader> readers,
      long lengthFrames,
      BounceOrder order,
      Disk disk,
      Disk.Overwrite overwrite,
      Progress progress) {
    var prints = Prints.of(plan);
    order.versions().keySet().forEach(prints::add);
    order.stems().keySet().forEach(prints::add);
    try (var files = FileSet.create(order, plan.sampleRateHz(), disk, overwrite)) {
      var result = render(prints.plan(), readers, lengthFrames, order.stretch(), files, progress);
      files.commit();
      return result;
    }
  }

  /// Plays every output of a desk into a sink, and all that rings on; the caller commits and closes
  /// the sinks.
  ///
  /// @param plan with as many outputs as there are sinks
  /// @param readers one for each track, in the order of the strips; the caller closes them
  public Result play(
      DeskPlan plan,
      List<SignalReader> readers,
      long lengthFrames,
      List<AudioSink> sinks,
      Progress progress) {
    // The sinks are not ours to close.
    return render(plan, readers, lengthFrames, Stretch.WHOLE, new FileSet(sinks), progress);
  }

  private Result render(
      DeskPlan plan,
      List<SignalReader> readers,
      long lengthFrames,
      Stretch stretch,
      FileSet files,
      Progress progress) {
    long endFrame = stretch.endFrame(lengthFrames);
    var tracks =
        readers.stream().<SignalReader>map(track -> new EndedReader(track, endFrame)).toList();
    var cutter =
        new TailCutter(files, stretch, endFrame, plan.sampleRateHz(), EchoGap.frames(plan));
    var sounds = new float[files.size()][2][DeskRun.CHUNK_FRAMES];
    try (var desk = desks.of(plan, tracks)) {
      while (!cutter.isOver()) {
        progress.at("mixing", cutter.progress());
        desk.render(sounds);
        cutter.take(sounds, DeskRun.CHUNK_FRAMES);
      }
    }
    return new Result(files.frames(), files.brokenSamples(), cutter.isCut());
  }
}
