package org.soundlathe.engine.bounce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.desk.Desk;
import org.soundlathe.engine.desk.DeskOptions;
import org.soundlathe.engine.desk.Reused;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.engine.source.SessionResponses;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.media.AudioSink;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;

/// Plays a session from its own recordings to whoever listens, faster than it sounds.
///
/// @param files from a clip's file to its place on the disk
/// @param threads 1..256; no effect on the sound
/// @param blockFrames how many frames an effect gets at once; no effect on the sound
public record SessionPlayback(Function<String, Path> files, int threads, int blockFrames) {
  /// Plays every output of a plan into a sink, from the first frame until nothing rings; the caller
  /// commits and closes the sinks.
  ///
  /// @param desk of the session
  /// @param plan the desk's own, or one that was made of it and has more outputs
  public SongBounce.Result play(
      Session session,
      SessionConsole desk,
      DeskPlan plan,
      List<AudioSink> sinks,
      Progress progress) {
    var readers = readers(session, desk);
    try {
      return bounce(session).play(plan, readers, desk.lengthFrames(), sinks, progress);
    } finally {
      readers.forEach(SignalReader::close);
    }
  }

  SongBounce bounce(Session session) {
    return bounce(session, Reused.NOTHING);
  }

  /// @param reused what need not be rendered again
  SongBounce bounce(Session session, Reused reused) {
    var effects = Effects.offline(new SessionResponses(files, session.sampleRateHz()));
    var options = DeskOptions.offline(blockFrames, threads);
    return new SongBounce((plan, readers) -> new Desk(plan, readers, effects, options, reused));
  }

  /// One for each track, in the order of the strips; the caller closes them.
  List<SignalReader> readers(Session session, SessionConsole desk) {
    var readers = new ArrayList<SignalReader>();
    for (var track : desk.tracksInOrder(session)) {
      readers.add(new ClipReader(track.clips(), track.channels(), files));
    }
    return readers;
  }
}
