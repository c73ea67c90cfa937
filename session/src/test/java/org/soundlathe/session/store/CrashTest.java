package org.soundlathe.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.MortalDisk.Death;
import org.soundlathe.session.store.MortalDisk.Fate;
import org.soundlathe.session.track.CompRange;

/// A run is stopped at every single operation on the disk; then the session is opened again.
class CrashTest {
  private static final int MORE_THAN_ALL_OPERATIONS = 500;

  private static final CompRange RANGE = new CompRange("t02", 5_000, 6_000);

  private static final List<Consumer<SessionFolder>> STEPS =
      List.of(
          folder -> folder.edit("one", Songs.fader("kick", 1)),
          folder -> folder.edit("two", Songs.fader("bass", 2)),
          SessionFolder::undo,
          SessionFolder::redo,
          folder -> folder.edit("plan", CrashTest::withLongPlan),
          SessionFolder::undo,
          folder -> folder.edit("three", Songs.fader("vox", 3)),
          folder -> folder.edit("record", Songs.take(4)),
          folder -> folder.edit("comp", Songs.comp(RANGE)),
          SessionFolder::undo);

  @TempDir Path folder;

  @Test
  void aRunThatDiesLeavesTheSessionBeforeOrAfterTheStep() throws IOException {
    int operations = tryEveryOperation(Fate.DIES);
    assertThat(operations).isBetween(25, MORE_THAN_ALL_OPERATIONS - 1);
  }

  @Test
  void aDiskThatRefusesOnceLeavesTheSessionBeforeOrAfterTheStep() throws IOException {
    int operations = tryEveryOperation(Fate.REFUSES);
    assertThat(operations).isBetween(25, MORE_THAN_ALL_OPERATIONS - 1);
  }

  /// @return how many operations the whole script takes
  private int tryEveryOperation(Fate fate) throws IOException {
    for (int fatal = 1; fatal < MORE_THAN_ALL_OPERATIONS; fatal++) {
      var root = folder.resolve("song " + fatal);
      SessionFolder.create(quick(), root, Songs.song()).close();
      var disk = new MortalDisk(fatal, fate);
      var seen = runUntilItStops(disk, root);
      if (!disk.isOver()) {
        return fatal - 1;
      }
      var where = fate + " at operation " + fatal;
      try (var opened = SessionFolder.open(quick(), root, Access.EDIT)) {
        assertThat(seen).as(where).contains(opened.session());
        opened.edit("after", Songs.fader("kick", -33));
        assertThat(opened.undo()).as(where).isPresent();
        assertThat(seen).as(where).contains(opened.session());
      }
      assertThat(root.resolve("session.json")).isRegularFile();
    }
    return MORE_THAN_ALL_OPERATIONS;
  }

  /// Runs the script.
  ///
  /// @return the state before and the state after the step at which it stopped
  private static List<Session> runUntilItStops(Disk disk, Path root) {
    var expected = expected();
    int done = 0;
    try (var editing = SessionFolder.open(disk, root, Access.EDIT)) {
      for (var step : STEPS) {
        step.accept(editing);
        done++;
        assertThat(editing.session()).isEqualTo(expected.get(done));
      }
    } catch (Death | WriteRefusal _) {
      return expected.subList(done, Math.min(done + 2, expected.size()));
    }
    return expected.subList(done, done + 1);
  }

  private static List<Session> expected() {
    var song = Songs.song();
    var one = Songs.fader("kick", 1).apply(song);
    var two = Songs.fader("bass", 2).apply(one);
    var three = Songs.fader("vox", 3).apply(two);
    var recorded = Songs.take(4).apply(three);
    var comped = Songs.comp(RANGE).apply(recorded);
    return List.of(
        song, one, two, one, two, withLongPlan(two), two, three, recorded, comped, recorded);
  }

  @Test
  void aRunThatDiesWhileASessionIsMadeLeavesNoHalfSession() throws IOException {
    var root = folder.resolve("song");
    int fatal = 0;
    for (boolean over = true; over; ) {
      var disk = new MortalDisk(++fatal, Fate.DIES);
      try {
        make(disk, root).close();
      } catch (Death _) {
        assertThat(disk.isOver()).isTrue();
      }
      over = disk.isOver();
      if (Files.exists(root)) {
        assertWhole(root);
        deleteAll(root);
      }
    }
    assertThat(fatal).isGreaterThan(20);
    make(quick(), root).close();
    assertWhole(root);
    try (var names = Files.list(folder)) {
      assertThat(names).as("nothing of the dead runs is left").containsExactly(root);
    }
  }

  @Test
  void aDraftThatIsGivenUpLeavesNothing() throws IOException {
    var root = folder.resolve("song");
    try (var draft = SessionDraft.begin(quick(), root)) {
      Files.writeString(draft.audioFolder().resolve("kick.wav"), "sound");
    }
    try (var names = Files.list(folder)) {
      assertThat(names).isEmpty();
    }
  }

  @Test
  void aFullDiskRefusesTheStepAndKeepsTheSession() {
    var root = folder.resolve("song");
    SessionFolder.create(quick(), root, Songs.song()).close();
    // Operation 1 is the lock, 2 opens the journal, 3 writes the line.
    try (var editing = SessionFolder.open(new MortalDisk(3, Fate.REFUSES), root, Access.EDIT)) {
      assertThatThrownBy(() -> editing.edit("one", Songs.fader("kick", 1)))
          .isInstanceOf(WriteRefusal.class)
          .hasMessageContaining("full");
      assertThat(editing.session()).isEqualTo(Songs.song());
      editing.edit("two", Songs.fader("kick", 2));
      assertThat(editing.log()).hasSize(1);
    }
    try (var opened = SessionFolder.open(quick(), root, Access.READ)) {
      assertThat(opened.session()).isEqualTo(Songs.fader("kick", 2).apply(Songs.song()));
    }
  }

  private static SessionFolder make(Disk disk, Path root) {
    try (var draft = SessionDraft.begin(disk, root)) {
      var target = draft.audioFolder().resolve("kick.wav");
      SafeFile.write(disk, target, new byte[] {1, 2, 3}, Overwrite.REFUSE);
      return draft.commit(Songs.song());
    }
  }

  private static void assertWhole(Path root) {
    try (var opened = SessionFolder.open(quick(), root, Access.READ)) {
      assertThat(opened.session()).isEqualTo(Songs.song());
      assertThat(opened.audio().verify((work, fraction) -> {})).isEmpty();
      assertThat(opened.audio("audio/kick.wav")).hasBinaryContent(new byte[] {1, 2, 3});
    }
  }

  private static void deleteAll(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      for (var path : paths.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /// So long that the step is saved into session.json at once.
  private static Session withLongPlan(Session session) {
    var moves = new ArrayList<>(session.moves());
    for (int i = 0; i < 300; i++) {
      moves.add(Songs.move("extra" + i, 1));
    }
    return session.withMoves(moves);
  }

  private static Disk quick() {
    return new MortalDisk(Long.MAX_VALUE, Fate.QUICK);
  }
}
