package org.soundlathe.session.store;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.Damaged;
import org.soundlathe.session.SessionRefusal.Missing;
import org.soundlathe.session.recovery.Adoption;
import org.soundlathe.session.settings.Strips;
import org.soundlathe.session.store.LogEntry.Kind;

/// A session on the disk: what it is now and every step that led there. A step that was made stands
/// on the disk before its method returns, and a run that is killed at any instant leaves a session
/// that opens as it was before or after its last step. One thread at a time.
public final class SessionFolder implements Closeable {
  static final String SESSION_FILE = "session.json";
  static final String AUDIO = "audio";
  static final String CACHE = "cache";
  static final String JOURNAL = "journal";
  static final String JOURNAL_FILE = "journal/journal.ndjson";

  private static final int STEPS_PER_SNAPSHOT = 100;
  private static final int BIG_STEP_BYTES = 1 << 16;

  private final Disk disk;
  private final Path root;
  private final @Nullable SessionLock lock;
  private final JournalFile journal;
  private final History history;
  private Document document;
  private final List<Finding> adoptionFindings = new ArrayList<>();
  private long snapshotNumber;

  private SessionFolder(Disk disk, Path root, @Nullable SessionLock lock) {
    this.disk = disk;
    this.root = root;
    this.lock = lock;
    var journalFile = new JournalFile(disk, root.resolve(JOURNAL_FILE));
    var replay = new Replay(root.resolve(SESSION_FILE), journalFile);
    this.journal = journalFile;
    this.history = replay.history();
    this.document = replay.document();
    this.snapshotNumber = replay.snapshotNumber();
  }

  /// Makes a session folder without audio and opens it for editing; [SessionDraft] makes one with.
  ///
  /// @throws WriteRefusal if the name is taken or the place cannot be written
  public static SessionFolder create(Disk disk, Path root, Session first) {
    try (var draft = SessionDraft.begin(disk, root)) {
      return draft.commit(first);
    }
  }

  /// Opens a session folder.
  ///
  /// @throws org.soundlathe.session.SessionRefusal if there is none, another run has it, a newer
  ///   version wrote it, or it is damaged
  public static SessionFolder open(Disk disk, Path root, Access access) {
    requireSession(root);
    var lock = access == Access.EDIT ? SessionLock.of(disk, root, root) : null;
    try {
      var folder = new SessionFolder(disk, root, lock);
      if (lock != null) {
        folder.adopt();
      }
      return folder;
    } catch (RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  /// What a run that died while recording left behind comes into the session, as one step.
  private void adopt() {
    var adoption = Adoption.of(disk, root);
    if (adoption.isNeeded()) {
      try {
        edit(Adoption.COMMAND, adoption::adoptInto);
        adoption.settle();
      } catch (WriteRefusal | IllegalArgumentException e) {
        adoptionFindings.add(
            Finding.of(
                "SL2313",
                "What a recording left behind could not be taken into the session: "
                    + e.getMessage(),
                "mend that, then run any command on the session again"));
      }
    }
    adoptionFindings.addAll(adoption.findings());
  }

  /// Whether a session stands here, whatever its state.
  public static boolean isAt(Path root) {
    return Files.isRegularFile(root.resolve(SESSION_FILE));
  }

  /// Opens a folder that this run has just made and still has the lock of.
  static SessionFolder ofNew(Disk disk, Path root, SessionLock lock) {
    return new SessionFolder(disk, root, lock);
  }

  public Path root() {
    return root;
  }

  /// The session as it is now.
  public Session session() {
    return document.session();
  }

  /// The file of a clip or of a file kept aside.
  ///
  /// @param file relative to the session folder, as in a clip
  public Path audio(String file) {
    try {
      return InnerPath.resolve(root, file);
    } catch (InvalidPathException e) {
      throw new Damaged(
          root.resolve(SESSION_FILE), "no file can have the name " + file, Document.FIX, e);
    }
  }

  /// The recordings and their checksums.
  public AudioFolder audio() {
    return new AudioFolder(disk, root.resolve(AUDIO));
  }

  /// Peaks, analyses and renders; may be deleted at any time, so it may not be there.
  public Path cacheFolder() {
    return root.resolve(CACHE);
  }

  /// What a person should know about how the session was found.
  public List<Finding> openingFindings() {
    var findings = new ArrayList<Finding>(adoptionFindings);
    if (lock != null && journal.isTorn()) {
      findings.add(
          Finding.of(
              "SL1301",
              "The last command on this session was cut off; the session is as it was before it.",
              "give the command again if you still want it"));
    }
    var unknown = Strips.unknown(session());
    if (!unknown.isEmpty()) {
      findings.add(
          Finding.of(
              "SL2302",
              "The session has settings that this Soundlathe does not know: "
                  + String.join(", ", unknown)
                  + ".",
              "they are kept and not heard; use the Soundlathe that wrote them to hear them"));
    }
    return findings;
  }

  /// Makes one step; a change of nothing writes nothing.
  ///
  /// @param command what the person asked for, in the words of the command line
  /// @throws IllegalArgumentException if the session would break a rule of all sessions
  /// @throws WriteRefusal if the step cannot be written; then the session is as before
  public Edit edit(String command, UnaryOperator<Session> change) {
    requireEdit();
    Document.Step step;
    try {
      step = document.changedTo(change.apply(session()));
    } catch (Malformed e) {
      throw new IllegalArgumentException(command + ": " + e.what(), e);
    }
    var before = session();
    if (step.changes().isEmpty()) {
      return new Edit(OptionalLong.empty(), List.of());
    }
    var entry = write(Kind.EDIT, OptionalLong.empty(), command, step);
    return new Edit(
        OptionalLong.of(entry.number()), new ChangeWords(before, session()).of(step.changes()));
  }

  /// What it takes to make one session of another, in words.
  public static List<String> differences(Session from, Session to) {
    return new ChangeWords(from, to)
        .of(Change.between(SessionWriting.write(from), SessionWriting.write(to)));
  }

  /// Takes the last step back.
  ///
  /// @return the step that was taken back; empty if there was none left
  public Optional<LogEntry> undo() {
    requireEdit();
    return history.undoable().map(step -> turn(Kind.UNDO, step));
  }

  /// Makes the step again that was taken back last.
  ///
  /// @return the step that was made again; empty if there was none left
  public Optional<LogEntry> redo() {
    requireEdit();
    return history.redoable().map(step -> turn(Kind.REDO, step));
  }

  /// Every step since the session was made, the first one first.
  public List<LogEntry> log() {
    var entries = new ArrayList<LogEntry>();
    history.places().forEach(place -> entries.add(logEntry(journal.read(place))));
    return entries;
  }

  /// Saves what the journal holds into `session.json` and lets other runs edit.
  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    try (lock) {
      if (snapshotNumber != history.lastNumber()) {
        save();
      }
    }
  }

  /// The bytes that `session.json` has or would have now.
  byte[] bytes() {
    return document.bytes(history.lastNumber());
  }

  private static void requireSession(Path root) {
    if (isAt(root)) {
      return;
    }
    var inner = root.resolve("session");
    throw new Missing(
        root,
        Files.isRegularFile(inner.resolve(SESSION_FILE))
            ? "its session is the folder " + inner + ": name that one"
            : "name the folder that holds session.json, or make one with lathe new TRACKS -o "
                + root);
  }

  private void requireEdit() {
    if (lock == null) {
      throw new IllegalStateException(root + " is open for reading only");
    }
  }

  private LogEntry turn(Kind kind, History.Step step) {
    var entry = journal.read(step.place());
    try {
      var changes = kind == Kind.UNDO ? entry.inverse() : entry.changes();
      var of = OptionalLong.of(entry.number());
      write(kind, of, Words.of(kind), document.changedBy(changes));
    } catch (Malformed e) {
      throw new Damaged(
          root.resolve(SESSION_FILE),
          "step " + entry.number() + " does not fit the session any more: " + e.what(),
          Document.FIX,
          e);
    }
    return logEntry(entry);
  }

  private JournalEntry write(Kind kind, OptionalLong of, String command, Document.Step step) {
    var entry = new JournalEntry(history.lastNumber() + 1, kind, of, command, step.changes());
    var place = journal.append(entry);
    history.add(entry, place);
    document = step.document();
    if (place.length() > BIG_STEP_BYTES
        || history.lastNumber() - snapshotNumber >= STEPS_PER_SNAPSHOT) {
      save();
    }
    return entry;
  }

  /// Rewrites `session.json`. A disk that refuses is no harm: the journal has every step, and the
  /// next save tries again.
  private void save() {
    try {
      SafeFile.write(disk, root.resolve(SESSION_FILE), bytes(), Disk.Overwrite.REPLACE);
      snapshotNumber = history.lastNumber();
    } catch (WriteRefusal _) {
      return;
    }
  }

  private LogEntry logEntry(JournalEntry entry) {
    return new LogEntry(
        entry.number(),
        entry.kind(),
        entry.of(),
        entry.command(),
        new ChangeWords(session()).of(entry.changes()),
        !history.isTakenBack(entry.number()));
  }
}
