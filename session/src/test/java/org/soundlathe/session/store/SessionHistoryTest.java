package org.soundlathe.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.session.SessionRefusal;

/// Steps back and forth, and a journal that lies there torn.
class SessionHistoryTest extends StoredSong {
  @Test
  void undoAndRedoWalkThroughAllStepsByteForByte() {
    for (long seed = 1; seed <= 3; seed++) {
      walk(new Random(seed), "seed " + seed, folder.resolve("walk" + seed));
    }
  }

  private void walk(Random random, String seed, Path root) {
    var states = new ArrayList<String>();
    try (var editing = SessionFolder.create(DISK, root, Songs.song())) {
      states.add(content(editing));
      while (states.size() < 110) {
        var edit = editing.edit("step", Songs.anything(random));
        assertThat(edit.isNothing()).as(seed).isEqualTo(content(editing).equals(states.getLast()));
        if (!edit.isNothing()) {
          states.add(content(editing));
        }
      }
    }
    try (var editing = SessionFolder.open(DISK, root, Access.EDIT)) {
      for (int i = states.size() - 2; i >= 0; i--) {
        assertThat(editing.undo()).as(seed).isPresent();
        assertThat(content(editing)).as(seed + " undo to " + i).isEqualTo(states.get(i));
      }
      assertThat(editing.undo()).isEmpty();
    }
    try (var editing = SessionFolder.open(DISK, root, Access.EDIT)) {
      for (int i = 1; i < states.size(); i++) {
        assertThat(editing.redo()).as(seed).isPresent();
        assertThat(content(editing)).as(seed + " redo to " + i).isEqualTo(states.get(i));
      }
      assertThat(editing.redo()).isEmpty();
    }
  }

  @Test
  void aNewStepAfterAnUndoEndsRedo() {
    try (var editing = edit()) {
      editing.edit("one", Songs.fader("kick", 1));
      editing.edit("two", Songs.fader("kick", 2));
      assertThat(editing.undo().orElseThrow().command()).isEqualTo("two");
      editing.edit("three", Songs.fader("kick", 3));
      assertThat(editing.redo()).isEmpty();
      assertThat(editing.undo().orElseThrow().command()).isEqualTo("three");
      assertThat(editing.undo().orElseThrow().command()).isEqualTo("one");
      assertThat(editing.undo()).isEmpty();
      assertThat(editing.session()).isEqualTo(Songs.song());
      assertThat(editing.log()).hasSize(6);
    }
  }

  @Test
  void aTornLastLineIsPassedOverAndCutOff() throws IOException {
    var journal = song.resolve("journal/journal.ndjson");
    try (var editing = edit()) {
      editing.edit("one", Songs.fader("kick", 1));
    }
    var whole = Files.readString(journal);
    var wrong = whole.replace("one", "two");
    for (var torn : List.of("{\"number\":2,\"ki", "\0\0\0\0", wrong)) {
      Files.writeString(journal, whole + torn);
      try (var editing = edit()) {
        assertThat(editing.openingFindings()).extracting("code").containsExactly("SL1301");
        assertThat(editing.session().mixer().amount("kick", StripParameters.FADER)).isEqualTo(1);
        editing.edit("three", Songs.fader("kick", 3));
        assertThat(editing.openingFindings()).isEmpty();
        editing.undo();
      }
      try (var editing = edit()) {
        assertThat(editing.openingFindings()).isEmpty();
        assertThat(Files.readString(journal)).startsWith(whole).doesNotContain("two");
      }
      whole = Files.readString(journal);
    }
  }

  @Test
  void aDamagedLineInTheMiddleIsNamedWithAWayOut() throws IOException {
    var journal = song.resolve("journal/journal.ndjson");
    try (var editing = edit()) {
      for (int i = 0; i < 5; i++) {
        editing.edit("step " + i, Songs.fader("kick", i));
      }
    }
    Files.writeString(journal, Files.readString(journal).replace("step 2", "step X"));
    assertThatThrownBy(this::edit)
        .isInstanceOfSatisfying(
            SessionRefusal.Damaged.class,
            refusal -> {
              assertThat(refusal.what()).contains("journal.ndjson", "line 3");
              assertThat(refusal.fix()).contains("delete line 3", "move the file away");
            });
    Files.move(journal, folder.resolve("away"));
    try (var editing = edit()) {
      assertThat(editing.session().mixer().amount("kick", StripParameters.FADER)).isEqualTo(4);
      assertThat(editing.undo()).isEmpty();
      editing.edit("again", Songs.fader("kick", 9));
    }
    try (var editing = edit()) {
      assertThat(editing.undo()).isPresent();
      assertThat(editing.session().mixer().amount("kick", StripParameters.FADER)).isEqualTo(4);
      assertThat(editing.undo()).isEmpty();
    }
  }

  @Test
  void tenThousandStepsOpenAndUndo() {
    var root = folder.resolve("long");

    try (var editing = SessionFolder.create(DISK, root, Songs.song())) {
      for (int i = 0; i < 10_000; i++) {
        editing.edit("step " + i, Songs.fader("kick", i % 2 == 0 ? -5 : 5));
      }
    }
    try (var editing = SessionFolder.open(DISK, root, Access.EDIT)) {
      assertThat(editing.session().mixer().amount("kick", StripParameters.FADER)).isEqualTo(5);
      editing.undo();
      assertThat(editing.session().mixer().amount("kick", StripParameters.FADER)).isEqualTo(-5);
      assertThat(editing.log()).hasSize(10_001);
    }
  }

  @Test
  void replayWithoutAnySnapshotReachesTheSameState() throws IOException {
    var first = json(song);
    String last;
    try (var editing = edit()) {
      var random = new Random(3);
      for (int i = 0; i < 300; i++) {
        editing.edit("step", Songs.anything(random));
      }
      last = content(editing);
    }
    Files.writeString(song.resolve("session.json"), first);
    try (var opened = edit()) {
      assertThat(content(opened)).isEqualTo(last);
    }
  }
}
