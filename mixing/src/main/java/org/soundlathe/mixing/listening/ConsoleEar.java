package org.soundlathe.mixing.listening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.soundlathe.engine.bounce.Bounce;
import org.soundlathe.engine.bounce.BounceRequest;
import org.soundlathe.engine.bounce.Tap;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.engine.source.SignalReader;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;

/// Listens to sums of strips of a session as the console stands, without writing a file.
///
/// @param files from a clip's file to its place on the disk
/// @param threads 1..64; no effect on what is heard
/// @param blockFrames no effect on what is heard
public record ConsoleEar(Function<String, Path> files, int threads, int blockFrames) {
  /// Plays the session once.
  ///
  /// @param sums by a name of the caller's
  /// @return what was heard of each sum, by its name
  public Map<String, Heard> hear(Session session, Map<String, Sum> sums, Progress progress) {
    try (var listeners = Executors.newFixedThreadPool(threads)) {
      return hear(session, sums, listeners, progress);
    }
  }

  private Map<String, Heard> hear(
      Session session, Map<String, Sum> sums, Executor listeners, Progress progress) {
    var console = SessionConsole.of(session);
    var ears = new LinkedHashMap<String, EarSink>();
    var taps = new ArrayList<Tap>();
    sums.forEach((name, sum) -> {
      var ear = new EarSink(session.sampleRateHz(), sum.attention(), listeners);
      ears.put(name, ear);
      taps.add(new Tap(indexes(console, sum.strips()), List.of(), ear));
    });
    play(session, console, taps, progress);
    var heard = new LinkedHashMap<String, Heard>();
    ears.forEach((name, ear) -> heard.put(name, ear.heard()));
    return heard;
  }

  private static List<Integer> indexes(SessionConsole console, List<String> strips) {
    return strips.stream()
        .map(id -> Objects.requireNonNull(console.index().get(id), () -> "no strip " + id))
        .toList();
  }

  private void play(Session session, SessionConsole console, List<Tap> taps, Progress progress) {
    var readers = new ArrayList<SignalReader>();
    try {
      for (var track : console.tracksInOrder(session)) {
        readers.add(new ClipReader(track.clips(), track.channels(), files));
      }
      Bounce.render(
          new BounceRequest(
              console.plan(), readers, console.lengthFrames(), blockFrames, threads, taps),
          progress);
    } finally {
      readers.forEach(SignalReader::close);
    }
  }
}
