package org.soundlathe.production.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.soundlathe.media.intake.TrackFiles;
import org.soundlathe.mixing.routing.Routing;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.production.song.PassingFolder;
import org.soundlathe.session.intake.ImportOptions;
import org.soundlathe.session.intake.SessionImport;
import org.soundlathe.session.store.SessionDraft;
import org.soundlathe.session.store.SessionFolder;

/// Opens a folder or zip of tracks and makes a session of it, or a copy of a session.
public final class SongIntake {
  private SongIntake() {}

  /// What is said about the song, with the ids that the console's buses will have kept free.
  public static ImportOptions options(
      Optional<String> title, String artist, String genre, Optional<String> lead, int threads) {
    return new ImportOptions(title, artist, genre, lead, Routing.busIds(), threads);
  }

  /// @param session the folder to make; it must not exist
  /// @param scratch an existing folder where a zip is unpacked; the caller removes it
  /// @return the new session, open for editing
  /// @throws org.soundlathe.paperwork.message.Refusal if there is no usable track, or the disk
  ///   refuses
  public static SessionFolder make(
      Path tracks,
      Path session,
      ImportOptions options,
      Path scratch,
      Disk disk,
      Progress progress) {
    if (SessionFolder.isAt(tracks)) {
      return SessionCopy.make(tracks, session, options, disk, progress);
    }
    var files = TrackFiles.open(tracks, scratch);
    Estimate.of(files).requireRoom(session);
    try (var draft = SessionDraft.begin(disk, session)) {
      var first = SessionImport.run(files, draft, disk, options, progress.part(0, 0.9));
      return draft.commit(first, progress.part(0.9, 1));
    }
  }

  /// As [#make]; but where the session stands already, it is kept with all that was set in it, if
  /// it was made of the same recordings. Which takes sound is what the session that comes in says.
  ///
  /// @throws org.soundlathe.production.ProductionRefusal if it holds others
  public static SessionFolder makeOrKeep(
      Path tracks,
      Path session,
      ImportOptions options,
      Path scratch,
      Disk disk,
      Progress progress) {
    if (Files.notExists(session)) {
      return make(tracks, session, options, scratch, disk, progress);
    }
    try (var fresh = make(tracks, scratch.resolve("fresh"), options, scratch, disk, progress)) {
      return EarlierSession.reopen(session, fresh, options, disk);
    }
  }

  /// As [#make], and takes away what a zip was unpacked to.
  public static SessionFolder makeWithOwnScratch(
      Path tracks, Path session, ImportOptions options, Disk disk, Progress progress) {
    var scratch = session.resolveSibling("." + session.getFileName() + ".work");
    OutFolder.remove(scratch);
    OutFolder.make(scratch);
    try {
      return make(tracks, session, options, scratch, disk, progress);
    } finally {
      OutFolder.remove(scratch);
    }
  }

  /// What producing the tracks would need; unpacks a zip and takes it away again.
  public static Estimate estimate(Path tracks) {
    if (SessionFolder.isAt(tracks)) {
      return SessionCopy.estimate(tracks, Disk.real());
    }
    return PassingFolder.with(scratch -> Estimate.of(TrackFiles.open(tracks, scratch)));
  }
}
