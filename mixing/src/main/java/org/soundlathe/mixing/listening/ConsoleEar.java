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
import org.soundlathe.engine.bounce.SessionPlayback;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.version.Prints;
import org.soundlathe.media.AudioSink;
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
    var prints = Prints.of(console.plan());
    sums.forEach((name, sum) -> {
      var ear = new EarSink(session.sampleRateHz(), sum.attention(), listeners);
      ears.put(name, ear);
      prints.listen(name, indexes(console, sum.strips()));
    });
    var sinks = new ArrayList<AudioSink>(ears.values());
    sinks.addFirst(new Deaf());
    new SessionPlayback(files, threads, blockFrames)
        .play(session, console, prints.plan(), sinks, progress);
    var heard = new LinkedHashMap<String, Heard>();
    ears.forEach((name, ear) -> heard.put(name, ear.heard()));
    return heard;
  }

  private static List<Integer> indexes(SessionConsole console, List<String> strips) {
    return strips.stream()
        .map(id -> Objects.requireNonNull(console.index().get(id), () -> "no strip " + id))
        .toList();
  }

  /// The mix itself, which nobody has asked for.
  private record Deaf() implements AudioSink {
    @Override
    public void write(float[][] block, int offset, int frames) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }
}
