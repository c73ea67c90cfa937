package org.soundlathe.production.intake;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.production.ProductionRefusal;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal;
import org.soundlathe.session.intake.ImportOptions;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Track;

/// The session of an earlier production: its recordings and what a person set in it are never
/// replaced, so it is used again if it was made of the same tracks, and refused if not.
final class EarlierSession {
  private EarlierSession() {}

  /// @param fresh a session that was just made of the tracks that came now
  /// @return the earlier session, open for editing, under the name that the client says now
  /// @throws ProductionRefusal.OtherRecordings if it holds other recordings, or is no session
  static SessionFolder reopen(Path session, SessionFolder fresh, ImportOptions options, Disk disk) {
    var earlier = open(session, disk);
    try {
      if (!earlier.audio().list().equals(fresh.audio().list())
          || !ids(earlier.session()).equals(ids(fresh.session()))) {
        throw new ProductionRefusal.OtherRecordings(session);
      }
      earlier.edit(
          "produce",
          stored ->
              recorded(stored, fresh.session())
                  .withTitles(
                      options.title().orElse(stored.title()),
                      options.artist().isEmpty() ? stored.artist() : options.artist(),
                      options.genre().isEmpty() ? stored.genre() : options.genre()));
      return earlier;
    } catch (RuntimeException | Error e) {
      earlier.close();
      throw e;
    }
  }

  private static List<String> ids(Session session) {
    return session.tracks().stream().map(Track::id).toList();
  }

  /// The tracks' names and roles as stored, with the takes that sound in the fresh session.
  private static Session recorded(Session stored, Session fresh) {
    return stored.withRecorded(
        stored.tracks().stream()
            .map(track -> recorded(track, fresh.track(track.id()).orElseThrow()))
            .toList());
  }

  private static Track recorded(Track stored, Track fresh) {
    if (fresh.takes().isEmpty()) {
      return stored;
    }
    return fresh
        .withName(stored.name())
        .withRole(stored.role(), stored.roleConfidence(), stored.roleOrigin());
  }

  private static SessionFolder open(Path session, Disk disk) {
    try {
      return SessionFolder.open(disk, session, Access.EDIT);
    } catch (SessionRefusal.Missing _) {
      throw new ProductionRefusal.OtherRecordings(session);
    }
  }
}
