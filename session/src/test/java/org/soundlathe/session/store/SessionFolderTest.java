package org.soundlathe.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;

/// A session folder as it lies on the disk.
class SessionFolderTest extends StoredSong {
  @Test
  void whatIsStoredComesBackEqual() {
    try (var opened = SessionFolder.open(DISK, song, Access.READ)) {
      assertThat(opened.session()).isEqualTo(Songs.song());
    }
  }

  @Test
  void twoSessionsOfTheSameMusicAreTheSameBytes() throws IOException {
    var other = folder.resolve("other");
    SessionFolder.create(DISK, other, Songs.song()).close();
    assertThat(json(other)).isEqualTo(json(song));
  }

  @Test
  void theFileIsTextWithOneKeyALine() throws IOException {
    assertThat(json(song))
        .startsWith("{\n  \"schemaVersion\" : 3,\n  \"journalEntry\" : 0,\n")
        .contains("        \"fader.gainDb\" : {\n          \"value\" : -2,\n")
        .endsWith("}\n");
  }

  @Test
  void aStepStandsInTheJournalBeforeTheFolderIsClosed() {
    try (var editing = edit()) {
      editing.edit("set kick.fader.gainDb=-7", Songs.fader("kick", -7));
      try (var looking = SessionFolder.open(DISK, song, Access.READ)) {
        assertThat(looking.session()).isEqualTo(editing.session());
        assertThat(looking.session().mixer().amount("kick", StripParameters.FADER)).isEqualTo(-7);
      }
    }
  }

  @Test
  void closingBringsSessionJsonUpToDate() throws IOException {
    try (var editing = edit()) {
      editing.edit("set", Songs.fader("kick", -7));
    }
    Files.delete(song.resolve("journal/journal.ndjson"));
    try (var opened = SessionFolder.open(DISK, song, Access.READ)) {
      assertThat(opened.session().mixer().amount("kick", StripParameters.FADER)).isEqualTo(-7);
    }
  }

  @Test
  void aChangeOfNothingWritesNothing() throws IOException {
    var before = json(song);
    try (var editing = edit()) {
      assertThat(editing.edit("set kick.fader.gainDb=-2", session -> session).isNothing()).isTrue();
      assertThat(editing.log()).isEmpty();
    }
    assertThat(json(song)).isEqualTo(before);
    assertThat(song.resolve("journal/journal.ndjson")).isEmptyFile();
  }

  @Test
  void everyTakeAndEveryRangeHasALineOfItsOwn() throws IOException {
    assertThat(json(song).lines())
        .contains(
            "      {\"take\":\"t02\",\"fromFrame\":0,\"toFrame\":96000,"
                + "\"fade\":\"equal-power\",\"fadeFrames\":960},",
            "      {\"id\":\"t01\",\"file\":\"audio/vox.wav\",\"kind\":\"dry\","
                + "\"startFrame\":0,\"lengthFrames\":480000,\"pass\":0},");
  }

  @Test
  void aSessionThatBreaksARuleIsNotStored() {
    try (var editing = edit()) {
      assertThatThrownBy(() -> editing.edit("set", Songs.fader("kick", 99)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("outside");
      assertThatThrownBy(() ->
              editing.edit(
                  "loop",
                  Songs.set("drums", "bus", Value.of("music"))
                          .andThen(Songs.set("music", "bus", Value.of("drums")))
                      ::apply))
          .hasMessageContaining("drums → music → drums");
      assertThat(editing.log()).isEmpty();
      assertThat(editing.session()).isEqualTo(Songs.song());
    }
  }

  @Test
  void readingNeverWrites() throws IOException {
    try (var looking = SessionFolder.open(DISK, song, Access.READ)) {
      assertThatThrownBy(() -> looking.edit("set", Songs.fader("kick", 1)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(looking.audio("audio/kick.wav")).isEqualTo(song.resolve("audio/kick.wav"));
      assertThatThrownBy(() -> looking.audio("../x")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aTakenNameIsNeverTouched() throws IOException {
    var before = json(song);
    assertThatThrownBy(() -> SessionFolder.create(DISK, song, Songs.song()))
        .isInstanceOfSatisfying(
            WriteRefusal.class,
            refusal -> assertThat(refusal.status()).isEqualTo(ExitStatus.OUTPUT_EXISTS));
    assertThat(json(song)).isEqualTo(before);
  }

  @Test
  void anEmptySessionIsASession() {
    var root = folder.resolve("empty");
    var empty =
        new Session(
            "",
            "",
            "",
            44_100,
            0,
            List.of(),
            List.of(),
            Mixer.empty(),
            List.of(),
            List.of(),
            List.of());
    SessionFolder.create(DISK, root, empty).close();
    try (var opened = SessionFolder.open(DISK, root, Access.READ)) {
      assertThat(opened.session()).isEqualTo(empty);
    }
  }
}
