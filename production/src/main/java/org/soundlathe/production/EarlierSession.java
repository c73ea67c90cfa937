package org.soundlathe.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;

/// The session of an earlier production in the same folder. It gives way only where replacing was
/// asked for, and comes back if no new session can be made from the tracks.
final class EarlierSession {
  private final Path place;
  private Optional<Path> aside;

  private EarlierSession(Path place, Optional<Path> aside) {
    this.place = place;
    this.aside = aside;
  }

  /// @throws org.soundlathe.paperwork.message.Refusal if another run works on the session, or the
  ///   disk refuses
  static EarlierSession setAside(ProduceRequest request, Path scratch) {
    var place = new OutFolder(request.out(), "").session();
    if (request.overwrite() == Disk.Overwrite.REFUSE || !SessionFolder.isAt(place)) {
      return new EarlierSession(place, Optional.empty());
    }
    SessionFolder.open(Disk.real(), place, Access.EDIT).close();
    var aside = scratch.resolve("earlier-session");
    move(place, aside);
    return new EarlierSession(place, Optional.of(aside));
  }

  /// The new session stands; the earlier one goes away with the scratch folder.
  void forget() {
    aside = Optional.empty();
  }

  void putBack() {
    aside.ifPresent(from -> move(from, place));
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw WriteRefusal.of(to, e);
    }
  }
}
