package org.soundlathe.production.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.soundlathe.engine.source.AudioCheck;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.ProductionRefusal;
import org.soundlathe.session.Session;
import org.soundlathe.session.intake.ImportOptions;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionDraft;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// Makes the session of a production out of one that was recorded or mixed here: takes, comps and
/// desk come along; the session itself stays as it is.
final class SessionCopy {
  private static final long PIECE_BYTES = 8L << 20;

  private SessionCopy() {}

  /// @param to the folder to make; it must not exist
  /// @return the copy, open for editing
  /// @throws org.soundlathe.paperwork.message.Refusal if the session cannot be opened, nothing or
  ///   not everything of it can be heard, or the disk refuses
  static SessionFolder make(
      Path from, Path to, ImportOptions options, Disk disk, Progress progress) {
    try (var source = SessionFolder.open(disk, from, Access.READ)) {
      requireSound(from, source.session());
      AudioCheck.of(source.session(), source::audio);
      var changed = source.audio().verifyNewer(progress.part(0, 0.1));
      var session = named(source.session(), options).withFindings(changed);
      estimate(source).requireRoom(to);
      try (var draft = SessionDraft.begin(disk, to)) {
        copy(source, draft.audioFolder(), disk, progress.part(0.1, 0.7));
        return draft.commit(session, progress.part(0.7, 1));
      }
    }
  }

  static Estimate estimate(Path session, Disk disk) {
    try (var source = SessionFolder.open(disk, session, Access.READ)) {
      return estimate(source);
    }
  }

  private static Estimate estimate(SessionFolder source) {
    var session = source.session();
    double seconds = (double) session.lengthFrames() / session.sampleRateHz();
    double total =
        session.tracks().stream().mapToLong(Track::endFrame).sum()
            / (double) session.sampleRateHz();
    long bytes = files(source).stream().mapToLong(file -> bytes(source, file)).sum();
    return Estimate.of(
        session.tracks().size(), seconds, total, session.sampleRateHz(), (double) bytes);
  }

  private static Session named(Session session, ImportOptions options) {
    var titled =
        session.withTitles(
            options.title().orElse(session.title()),
            options.artist().isEmpty() ? session.artist() : options.artist(),
            options.genre().isEmpty() ? session.genre() : options.genre());
    return titled.withTracks(
        titled.tracks().stream().map(track -> withLead(track, options.lead())).toList());
  }

  private static Track withLead(Track track, Optional<String> lead) {
    boolean isMeant =
        lead.filter(
                name -> name.equalsIgnoreCase(track.id()) || name.equalsIgnoreCase(track.name()))
            .isPresent();
    return isMeant ? track.withRole(Role.LEAD_VOICE, 1, Origin.HAND) : track;
  }

  private static void requireSound(Path from, Session session) {
    if (session.tracks().stream().allMatch(track -> track.clips().isEmpty())) {
      throw new ProductionRefusal.NothingRecorded(from);
    }
  }

  /// What the checksums name and what sounds, without the folder's name; takes that were lost and
  /// do not sound are left out.
  private static SortedSet<String> files(SessionFolder source) {
    var names = new TreeSet<>(source.audio().list().keySet());
    source.session().tracks().stream()
        .flatMap(track -> track.clips().stream())
        .map(Clip::file)
        .forEach(file -> names.add(file.substring(file.lastIndexOf('/') + 1)));
    names.removeIf(name -> !Files.isRegularFile(source.audio().path().resolve(name)));
    return names;
  }

  private static long bytes(SessionFolder source, String name) {
    try {
      return Files.size(source.audio().path().resolve(name));
    } catch (IOException _) {
      return 0; // it has just gone; copying it will say so
    }
  }

  private static void copy(SessionFolder source, Path target, Disk disk, Progress progress) {
    var names = files(source);
    int done = 0;
    for (var name : names) {
      progress.at("copying the recordings", (double) done++ / names.size());
      copy(source.audio().path().resolve(name), target.resolve(name), disk);
    }
  }

  private static void copy(Path from, Path to, Disk disk) {
    try (var source = FileChannel.open(from);
        var file = SafeFile.create(disk, to, Disk.Overwrite.REFUSE)) {
      long size = source.size();
      for (long at = 0; at < size; ) {
        long moved = source.transferTo(at, Math.min(PIECE_BYTES, size - at), file.channel());
        if (moved <= 0) {
          throw new IOException(from + " became shorter while it was copied");
        }
        at += moved;
      }
      file.commit();
    } catch (IOException e) {
      throw WriteRefusal.of(to, e);
    }
  }
}
