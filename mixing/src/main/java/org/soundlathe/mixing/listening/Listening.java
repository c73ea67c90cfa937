package org.soundlathe.mixing.listening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.soundlathe.paperwork.progress.Parallel;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;

/// Listens to every track of a session, several at a time.
public final class Listening {
  private Listening() {}

  /// @param files from a clip's file to its place on the disk
  /// @param threads 1..256; no effect on what is heard
  /// @return one picture a track, in the order of the session
  public static List<TrackPicture> hear(
      Session session, Function<String, Path> files, int threads, Progress progress) {
    var done = new AtomicInteger();
    int count = Math.max(1, session.tracks().size());
    var jobs = new ArrayList<Callable<TrackPicture>>();
    for (var track : session.tracks()) {
      jobs.add(() -> {
        Progress step = (work, _) -> progress.at(work, (double) done.get() / count);
        var picture = TrackListener.listen(track, session.sampleRateHz(), files, step);
        done.incrementAndGet();
        return picture;
      });
    }
    return Parallel.all(jobs, threads);
  }
}
