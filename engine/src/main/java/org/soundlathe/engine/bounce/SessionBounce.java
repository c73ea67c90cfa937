package org.soundlathe.engine.bounce;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.desk.Reused;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.engine.version.Stem;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;

/// Bounces a session from its own recordings into files.
///
/// @param files from a clip's file to its place on the disk
/// @param overwrite what to do with files that have the names already
/// @param threads 1..256; no effect on the sound
/// @param blockFrames how many frames an effect gets at once; no effect on the sound
public record SessionBounce(
    Function<String, Path> files,
    Disk disk,
    Disk.Overwrite overwrite,
    int threads,
    int blockFrames) {
  /// Writes the whole mix and its stems, 32-bit float at the session rate.
  ///
  /// @param mix where the mix goes
  /// @param stems from the id of a bus or space to where its stem goes; others are not written
  /// @return the files written: the mix first, then the stems in the order of the console
  /// @throws org.soundlathe.engine.console.RoutingLoop if strips feed each other in a circle
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if the disk refuses
  public List<Path> write(
      Session session, Path mix, Function<String, Optional<Path>> stems, Progress progress) {
    var desk = SessionConsole.of(session);
    var stemFiles = new LinkedHashMap<Stem, Path>();
    for (var stem : Stem.of(desk.plan())) {
      stems.apply(stem.id()).ifPresent(file -> stemFiles.put(stem, file));
    }
    var order =
        new BounceOrder(
            mix,
            new LinkedHashMap<>(),
            stemFiles,
            Stretch.WHOLE,
            FileFormat.WAV_FLOAT,
            session.sampleRateHz());
    write(session, desk, order, progress);
    return order.files();
  }

  /// Writes what is ordered: all files or none.
  ///
  /// @param desk of the session
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if a name is taken or the disk refuses
  /// @throws org.soundlathe.paperwork.progress.Interrupted if it was asked to stop; then nothing is
  ///   left
  public SongBounce.Result write(
      Session session, SessionConsole desk, BounceOrder order, Progress progress) {
    return write(session, desk, order, Reused.NOTHING, progress);
  }

  /// The same, with what was kept of earlier bounces; the whole song only.
  ///
  /// @param reused what need not be rendered again
  public SongBounce.Result write(
      Session session, SessionConsole desk, BounceOrder order, Reused reused, Progress progress) {
    if (reused.isOn() && !order.stretch().equals(Stretch.WHOLE)) {
      throw new IllegalArgumentException("only whole songs are kept");
    }
    var playback = new SessionPlayback(files, threads, blockFrames);
    var readers = playback.readers(session, desk);
    try {
      return playback
          .bounce(session, reused)
          .write(desk.plan(), readers, desk.lengthFrames(), order, disk, overwrite, progress);
    } finally {
      readers.forEach(SignalReader::close);
    }
  }
}
