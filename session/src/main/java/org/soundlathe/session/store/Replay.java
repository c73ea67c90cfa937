package org.soundlathe.session.store;

import java.nio.file.Path;
import org.soundlathe.session.SessionRefusal.Damaged;
import tools.jackson.databind.node.ObjectNode;

/// Opening: the snapshot in `session.json`, then every step of the journal that it does not contain
/// yet.
final class Replay {
  private final Path sessionFile;
  private final JournalFile journal;
  private final History history = new History();
  private final ObjectNode tree;
  private final long snapshotNumber;
  private long reached;

  /// Reads the folder.
  ///
  /// @throws Damaged if a file contradicts itself
  Replay(Path sessionFile, JournalFile journal) {
    this.sessionFile = sessionFile;
    this.journal = journal;
    var snapshot = Document.read(sessionFile);
    this.tree = snapshot.tree();
    this.snapshotNumber = snapshot.journalEntry();
    this.reached = snapshotNumber;
    journal.read(this::step);
    history.skipTo(snapshotNumber);
  }

  History history() {
    return history;
  }

  /// The last step that the snapshot contains.
  long snapshotNumber() {
    return snapshotNumber;
  }

  /// The session after the last step.
  ///
  /// @throws Damaged if it is not a session
  Document document() {
    try {
      return Document.of(tree);
    } catch (Malformed e) {
      throw new Damaged(sessionFile, e.what(), Document.FIX, e);
    }
  }

  private void step(int line, JournalFile.Place place, JournalEntry entry) {
    try {
      history.add(entry, place);
      if (entry.number() <= snapshotNumber) {
        return;
      }
      if (entry.number() != reached + 1) {
        throw new Malformed("", "the steps after " + reached + " are missing");
      }
      entry.changes().forEach(change -> change.apply(tree));
      reached = entry.number();
    } catch (Malformed e) {
      var why = "line " + line + ": " + e.what();
      throw new Damaged(journal.path(), why, JournalFile.goOn(line), e);
    }
  }
}
