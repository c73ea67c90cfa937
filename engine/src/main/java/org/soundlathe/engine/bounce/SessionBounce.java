package org.soundlathe.engine.bounce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.media.AudioSink;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;

/// Bounces a session into WAV files, 32-bit float at the session rate: the mix, and its stems.
///
/// @param files from a clip's file to its place on the disk
/// @param overwrite what to do with files that have the names already
public record SessionBounce(
    Function<String, Path> files,
    Disk disk,
    Disk.Overwrite overwrite,
    int threads,
    int blockFrames) {
  /// @param mix where the mix goes
  /// @param stems from the id of a bus or space to where its stem goes; others are not written
  /// @return the files written: the mix first, then the stems in the order of the console
  /// @throws org.soundlathe.engine.console.RoutingLoop if strips feed each other in a circle
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if the disk refuses
  public List<Path> write(
      Session session, Path mix, Function<String, Optional<Path>> stems, Progress progress) {
    var console = SessionConsole.of(session);
    var sinks = new ArrayList<AudioSink>();
    var written = new ArrayList<Path>();
    var readers = new ArrayList<SignalReader>();
    try {
      var taps = new ArrayList<Tap>();
      int mixStrip = console.plan().mix();
      taps.add(new Tap(List.of(mixStrip), List.of(), sink(session, mix, sinks, written)));
      for (var stem : StemPlan.of(console.plan())) {
        var target = stems.apply(stem.id());
        if (target.isPresent()) {
          var sink = sink(session, target.get(), sinks, written);
          taps.add(new Tap(stem.strips(), stem.through(), sink));
        }
      }
      for (var track : console.tracksInOrder(session)) {
        readers.add(new ClipReader(track.clips(), track.channels(), files));
      }
      var request =
          new BounceRequest(
              console.plan(), readers, console.lengthFrames(), blockFrames, threads, taps);
      Bounce.render(request, progress);
      sinks.forEach(AudioSink::commit);
      return written;
    } finally {
      readers.forEach(SignalReader::close);
      sinks.forEach(AudioSink::close);
    }
  }

  private AudioSink sink(Session session, Path target, List<AudioSink> sinks, List<Path> written) {
    var sink = WavSink.create(disk, target, WavSpec.float32(session.sampleRateHz(), 2), overwrite);
    sinks.add(sink);
    written.add(target);
    return sink;
  }
}
