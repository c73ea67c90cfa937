package org.soundlathe.production.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.session.store.SessionFolder;

/// A session that is made of a folder of tracks for one look, and is gone afterwards.
public final class PassingSession {
  private PassingSession() {}

  /// Hands the session to the work and takes it away when the work is done.
  public static <T> T of(
      Path tracks, int threads, Function<SessionFolder, T> work, Progress progress) {
    Path place;
    try {
      place = Files.createTempDirectory("soundlathe");
    } catch (IOException e) {
      throw WriteRefusal.of(tracks, e);
    }
    var options = SongIntake.options(Optional.empty(), "", "", Optional.empty(), threads);
    var scratch = OutFolder.make(place.resolve("zip"));
    try (var folder =
        SongIntake.make(
            tracks, place.resolve("session"), options, scratch, Disk.real(), progress)) {
      return work.apply(folder);
    } finally {
      OutFolder.remove(place);
    }
  }
}
