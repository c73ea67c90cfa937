package org.soundlathe.production.intake;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.production.song.PassingFolder;
import org.soundlathe.session.store.SessionFolder;

/// A session that is made of a folder of tracks for one look, and is gone afterwards.
public final class PassingSession {
  private PassingSession() {}

  /// Hands the session to the work and takes it away when the work is done.
  public static <T> T of(
      Path tracks, int threads, Function<SessionFolder, T> work, Progress progress) {
    var options = SongIntake.options(Optional.empty(), "", "", Optional.empty(), threads);
    return PassingFolder.with(place -> {
      var scratch = OutFolder.make(place.resolve("zip"));
      try (var folder =
          SongIntake.make(
              tracks, place.resolve("session"), options, scratch, Disk.real(), progress)) {
        return work.apply(folder);
      }
    });
  }
}
