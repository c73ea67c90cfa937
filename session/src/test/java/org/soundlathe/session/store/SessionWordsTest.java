package org.soundlathe.session.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.soundlathe.session.Session;
import org.soundlathe.session.tempo.Meter;
import org.soundlathe.session.tempo.TempoMap;

/// What an edit says of itself in words.
class SessionWordsTest extends StoredSong {
  @Test
  void anEditSaysInWordsWhatItChanged() {
    try (var editing = edit()) {
      var edit =
          editing.edit("set", Songs.fader("bass", 1.5).andThen(Songs.fader("kick", 3))::apply);
      assertThat(edit.changes())
          .contains("kick.fader.gainDb: -2 → 3", "bass.fader.gainDb: default → 1.5");
      editing.undo();
      assertThat(editing.log())
          .extracting(LogEntry::kind, LogEntry::command, LogEntry::inForce)
          .containsExactly(
              tuple(LogEntry.Kind.EDIT, "set", false), tuple(LogEntry.Kind.UNDO, "undo", true));
    }
  }

  @Test
  void theWordsOfAnEditNameTracksAndCountLists() {
    try (var editing = edit()) {
      var edit =
          editing.edit(
              "intake",
              session ->
                  session
                      .withMoves(List.of())
                      .withTracks(
                          session.tracks().stream()
                              .map(track -> track.withName("The " + track.name()))
                              .toList()));
      assertThat(edit.changes())
          .containsExactlyInAnyOrder(
              "kick.name: KICK → The KICK",
              "bass.name: BASS → The BASS",
              "vox.name: VOX → The VOX",
              "moves: 2 → 0");
    }
  }

  @Test
  void theWordsOfAnEditTellOfVcasAutomationAndScenes() {
    try (var editing = edit()) {
      assertWords(editing, Songs.fader("band", -3), "VCA band.fader.gainDb: default → -3");
      assertWords(
          editing, Songs.lane("kick", 0, 9), "kick.fader.gainDb automation: none → 3 points");
      assertWords(
          editing,
          Songs.lane("kick", 0, 96_000),
          "kick.fader.gainDb automation: moved within 3 points");
      assertWords(
          editing,
          session -> session.withMixer(session.mixer().withoutLane("kick", "fader.gainDb")),
          "kick.fader.gainDb automation: 3 points → none");
      assertWords(
          editing,
          session ->
              session.withMixer(
                  session
                      .mixer()
                      .with(session.mixer().buses().subList(1, 2), List.of())
                      .without("kick", "bus")),
          "bus drums: removed",
          "return room: removed",
          "return hall: removed",
          "kick.bus: drums → default");
      assertWords(editing, session -> session.withScenes(List.of()), "scene verse: removed");
      editing.undo();
      assertThat(editing.log().getLast().changes()).containsExactly("scene verse: stored");
    }
  }

  @Test
  void theWordsOfAnEditTellOfTakesCompsAndTempo() {
    try (var editing = edit()) {
      assertWords(
          editing,
          Songs.take(5),
          "kick.comp: none → t01 0:00.000-0:00.042, t02 0:00.042-0:00.208, t01 0:00.208-0:10.000",
          "kick.t01: new take",
          "kick.t02: new take",
          "kick.clips: 1 → 0",
          "bass.comp: none → t01 0:00.000-0:00.042, t02 0:00.042-0:00.208, t01 0:00.208-0:10.000",
          "bass.t01: new take",
          "bass.t02: new take",
          "bass.clips: 1 → 0",
          "vox.comp: t02 0:00.000-0:02.000, t03 0:02.000-0:02.083, t01 0:02.083-0:10.000"
              + " → t02 0:00.000-0:00.042, t04 0:00.042-0:00.208, t02 0:00.208-0:02.000,"
              + " t03 0:02.000-0:02.083, t01 0:02.083-0:10.000",
          "vox.t04: new take");
      editing.undo();
      assertWords(
          editing,
          session -> session.withTempo(Optional.of(TempoMap.of(48_000, new Meter(120, 4, 4)))),
          "tempo: 90.0 in 3/4, 95.5 in 3/4, 200.0 in 6/8 → 120.0 in 4/4");
      assertWords(
          editing,
          session ->
              session.withRecorded(
                  session
                      .track("vox")
                      .orElseThrow()
                      .withTakes(
                          session.track("vox").orElseThrow().takes().stream()
                              .map(take -> take.withEquipment(take.equipment().withRoom("church")))
                              .toList(),
                          session.track("vox").orElseThrow().comp())),
          "vox.t01.room: default → church",
          "vox.t02.room: hall → church",
          "vox.t03.room: hall → church");
    }
  }

  @Test
  void twoSessionsAreComparedInWords() {
    var other = Songs.fader("bass", 3).apply(Songs.song());
    other = other.withTracks(other.tracks().subList(1, 3));
    assertThat(SessionFolder.differences(Songs.song(), other))
        .containsExactly("track kick: removed", "bass.fader.gainDb: default → 3");
    assertThat(SessionFolder.differences(other, other)).isEmpty();
  }

  private static void assertWords(
      SessionFolder editing, UnaryOperator<Session> change, String... words) {
    assertThat(editing.edit("edit", change).changes()).containsExactlyInAnyOrder(words);
  }
}
