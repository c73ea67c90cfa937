package org.soundlathe.session.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.Damaged;
import org.soundlathe.session.SessionRefusal.TooNew;
import org.soundlathe.session.SessionRefusal.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A session beside its JSON tree, which may hold keys that only a newer version understands.
///
/// @param tree never changed in place
record Document(ObjectNode tree, Session session) {
  static final String FIX = "take the file from a backup, or mend it in a text editor";
  private static final String JOURNAL_ENTRY = "journalEntry";
  private static final long MAX_BYTES = 100_000_000;

  /// A document and the changes that led to it.
  record Step(Document document, List<Change> changes) {}

  /// The tree of `session.json` and the last step of the journal that it contains.
  record Snapshot(ObjectNode tree, long journalEntry) {}

  static Document of(Session session) {
    var tree = SessionWriting.write(session);
    return new Document(tree, SessionReading.read(tree));
  }

  /// @throws Malformed if the tree is not a session
  static Document of(ObjectNode tree) {
    return new Document(tree, SessionReading.read(tree));
  }

  /// This document with a session changed; nothing else of the tree changes.
  ///
  /// @throws Malformed if the session breaks a rule of all sessions
  Step changedTo(Session next) {
    var merged =
        (ObjectNode) Tree.merge(tree, SessionWriting.write(session), SessionWriting.write(next));
    return new Step(of(merged), Change.between(tree, merged));
  }

  /// This document with changes made to it.
  ///
  /// @throws Malformed if they do not fit
  Step changedBy(List<Change> changes) {
    var copy = tree.deepCopy();
    changes.forEach(change -> change.apply(copy));
    return new Step(of(copy), changes);
  }

  /// The bytes of `session.json`: equal sessions with equal history give equal bytes.
  byte[] bytes(long journalEntry) {
    var copy = tree.deepCopy();
    copy.put(JOURNAL_ENTRY, journalEntry);
    return SessionText.of(KeyOrder.sorted(copy)).getBytes(StandardCharsets.UTF_8);
  }

  /// @throws Damaged if the file is not JSON or not a session file
  /// @throws TooNew if a newer version wrote it
  static Snapshot read(Path file) {
    try {
      var root = new Fields(parse(file), "");
      var version = root.whole("schemaVersion", 1, Long.MAX_VALUE);
      if (version > Session.SCHEMA_VERSION) {
        throw new TooNew(file, version, Session.SCHEMA_VERSION);
      }
      var tree = Upgrade.ofSession((ObjectNode) root.node(), version, Session.SCHEMA_VERSION);
      var journalEntry =
          root.node().has(JOURNAL_ENTRY) ? root.whole(JOURNAL_ENTRY, 0, Long.MAX_VALUE / 2) : 0;
      tree.remove(JOURNAL_ENTRY);
      return new Snapshot(tree, journalEntry);
    } catch (Malformed e) {
      throw new Damaged(file, e.what(), FIX, e);
    }
  }

  private static JsonNode parse(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new Malformed("", "larger than " + MAX_BYTES / 1_000_000 + " MB");
      }
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return Json.parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      throw new Damaged(file, "not UTF-8 text", FIX, e);
    } catch (IOException e) {
      throw new Unreadable(file, e);
    } catch (JacksonException e) {
      throw new Damaged(file, "not JSON: " + place(e), FIX, e);
    }
  }

  private static String place(JacksonException e) {
    var at = e.getLocation();
    return e.getOriginalMessage()
        + (at == null ? "" : ", line " + at.getLineNr() + " column " + at.getColumnNr());
  }
}
