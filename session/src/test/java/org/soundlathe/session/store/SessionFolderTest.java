package org.soundlathe.session.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.tempo.Meter;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.session.track.Role;
import tools.jackson.databind.node.ObjectNode;

class SessionFolderTest {
  // Without syncs, so that the tests are quick; CrashTest looks at what syncs are for.
  private static final Disk DISK = new MortalDisk(Long.MAX_VALUE, MortalDisk.Fate.QUICK);
  @TempDir Path folder;
  private Path song;

  @BeforeEach
  void makeTheSong() {
    song = folder.resolve("My Söng");
    SessionFolder.create(DISK, song, Songs.song()).close();
  }

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
  void keysOfANewerVersionSurviveEditsAndUndo() throws IOException {
    var tree = (ObjectNode) Json.parse(json(song));
    tree.put("videoFrameRate", 25);
    ((ObjectNode) tree.get("tracks").get(1)).put("colour", "blue");
    ((ObjectNode) tree.get("tracks").get(1).get("clips").get(0)).put("fadeInMs", 5);
    ((ObjectNode) tree.at("/mixer/settings/kick/fader.gainDb")).put("note", "Anna's wish");
    ((ObjectNode) tree.get("moves").get(1)).put("vote", 3);
    ((ObjectNode) tree.at("/tracks/2/takes/1")).put("stars", 5);
    ((ObjectNode) tree.at("/tracks/2/takes/1/equipment")).put("cable", "red one");
    ((ObjectNode) tree.at("/tracks/2/comp/2")).put("why", "better vowel");
    ((ObjectNode) tree.at("/tempo")).put("feel", "swing");
    ((ObjectNode) tree.at("/mixer/vcas/0")).put("icon", "band.png");
    ((ObjectNode) tree.at("/mixer/automation/vox/fader.gainDb")).put("drawnBy", "Ben");
    ((ObjectNode) tree.at("/mixer/automation/vox/fader.gainDb/points/2")).put("snap", "bar 9");
    ((ObjectNode) tree.at("/scenes/verse")).put("tint", "red");
    ((ObjectNode) tree.at("/mixer/settings"))
        .putObject("bass")
        .putObject("shimmer.amount")
        .put("value", 3)
        .put("origin", "hand");
    Files.writeString(song.resolve("session.json"), tree.toString());
    try (var editing = edit()) {
      editing.edit("turn", session -> session.withTracks(session.tracks().reversed()));
      editing.edit("fade", Songs.fader("kick", -9));
      editing.edit("ride", Songs.lane("vox", 500, 96_000));
      editing.edit("plan", session -> session.withMoves(session.moves().reversed()));
      editing.edit("record", Songs.take("vox", 7));
      editing.edit("faster", session -> session.withTempo(Optional.of(Songs.tempo(99))));
      editing.edit("drop", session -> session.withTracks(session.tracks().subList(0, 1)));
      editing.undo();
    }
    assertThat(json(song))
        .contains("videoFrameRate", "blue", "fadeInMs", "Anna's wish", "vote", "shimmer.amount")
        .contains("band.png", "Ben", "bar 9", "red")
        .contains("\"stars\":5", "\"cable\":\"red one\"", "better vowel", "swing");
    assertThat(Json.parse(json(song)).at("/tracks/1/colour").stringValue()).isEqualTo("blue");
  }

  @Test
  void settingsThatAreNotKnownAreKeptAndReported() {
    try (var editing = edit()) {
      assertThat(editing.openingFindings()).isEmpty();
      editing.edit("new", Songs.set("vox", "shimmer.amount", Value.of(3)));
      editing.edit("lost", Songs.set("vox", "send.cave.gainDb", Value.of(-3)));
    }
    try (var looking = SessionFolder.open(DISK, song, Access.READ)) {
      assertThat(looking.openingFindings()).hasSize(1);
      var finding = looking.openingFindings().getFirst();
      assertThat(finding.code()).isEqualTo("SL2302");
      assertThat(finding.message()).contains("vox.send.cave.gainDb, vox.shimmer.amount");
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
  void everyTakeAndEveryRangeHasALineOfItsOwn() throws IOException {
    assertThat(json(song).lines())
        .contains(
            "      {\"take\":\"t02\",\"fromFrame\":0,\"toFrame\":96000,"
                + "\"fade\":\"equal-power\",\"fadeFrames\":960},",
            "      {\"id\":\"t01\",\"file\":\"audio/vox.wav\",\"kind\":\"dry\","
                + "\"startFrame\":0,\"lengthFrames\":480000,\"pass\":0},");
  }

  @Test
  void aSessionOfVersionTwoIsReadAsItWas() throws IOException {
    var old =
        Songs.song()
            .withTempo(Optional.empty())
            .withTracks(List.of(Songs.track("kick", Role.KICK), Songs.track("vox", Role.BASS)));
    var root = folder.resolve("old");
    SessionFolder.create(DISK, root, Songs.song().withTracks(old.tracks()).withTempo(old.tempo()))
        .close();
    var text = json(root).replace("\"schemaVersion\" : 3", "\"schemaVersion\" : 2");
    Files.writeString(root.resolve("session.json"), text);
    try (var editing = SessionFolder.open(DISK, root, Access.EDIT)) {
      assertThat(editing.session()).isEqualTo(old);
      editing.edit("record", Songs.take(1));
      editing.undo();
      assertThat(editing.session()).isEqualTo(old);
    }
    assertThat(json(root)).contains("\"schemaVersion\" : 3");
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
  void whereNoSessionIsTheRefusalSaysSo() throws IOException {
    assertRefused(folder.resolve("nothing"), ExitStatus.NO_SESSION, "nothing");
    assertRefused(folder, ExitStatus.NO_SESSION, "lathe new");
    var produced = Files.createDirectories(folder.resolve("out"));
    Files.move(song, produced.resolve("session"));
    assertRefused(produced, ExitStatus.NO_SESSION, "name that one");
  }

  @Test
  void aSessionOfANewerVersionIsRefused() throws IOException {
    rewrite("\"schemaVersion\" : 3", "\"schemaVersion\" : 4");
    assertRefused(song, ExitStatus.INPUT_UNUSABLE, "newer");
  }

  @Test
  void aSessionOfVersionOneIsReadWithItsSendsUnderTheirNewNames() throws IOException {
    try (var editing = edit()) {
      editing.edit("send", Songs.set("vox", "send.hall.gainDb", Value.of(-12)));
      editing.edit("more", Songs.set("vox", "send.hall.gainDb", Value.of(-9)));
      editing.edit("plan", session -> session.withMoves(List.of(Songs.send("vox", -9))));
    }
    var journal = song.resolve("journal/journal.ndjson");
    var lines = new ArrayList<String>();
    for (var line : Files.readAllLines(journal)) {
      lines.add(JournalLines.sealed(line.replace("send.hall.gainDb", "sendHall.gainDb")));
    }
    Files.write(journal, lines);
    rewrite("\"schemaVersion\" : 3", "\"schemaVersion\" : 1");
    rewrite("send.hall.gainDb", "sendHall.gainDb");
    try (var editing = edit()) {
      assertThat(editing.session().mixer().amount("vox", StripParameters.HALL_SEND)).isEqualTo(-9);
      assertThat(editing.session().moves()).containsExactly(Songs.send("vox", -9));
      editing.undo();
      editing.undo();
      assertThat(editing.session().mixer().amount("vox", StripParameters.HALL_SEND)).isEqualTo(-12);
      editing.undo();
      assertThat(editing.session()).isEqualTo(Songs.song());
    }
    assertThat(json(song)).contains("\"schemaVersion\" : 3").doesNotContain("sendHall");
  }

  @Test
  void aDamagedFileIsNamedWithThePlaceThatIsWrong() throws IOException {
    var good = json(song);
    for (var wrong :
        List.of(
            new String[] {"\"role\" : \"kick\"", "\"role\" : \"kik\"", "/tracks/0/role: \"kik\""},
            new String[] {"\"value\" : -2,", "\"value\" : 40,", "outside -120..24 dB"},
            new String[] {"\"value\" : \"drums\"", "\"value\" : \"dr\"", "there is no bus \"dr\""},
            new String[] {"audio/kick.wav", "../kick.wav", "/tracks/0/clips/0/file"},
            new String[] {"audio/vox.wav", "/vox.wav", "/tracks/2/takes/0/file"},
            new String[] {"\"take\":\"t02\"", "\"take\":\"t09\"", "take t09: none such"},
            new String[] {"\"toFrame\":96000", "\"toFrame\":97000", "lie upon each other"},
            new String[] {"\"toFrame\":480000", "\"toFrame\":480001", "0 to 480000"},
            new String[] {"\"bar\":3", "\"bar\":99999", "not in order"},
            new String[] {"\"id\" : \"bass\"", "\"id\" : \"kick\"", "stands twice"},
            new String[] {"\"sampleRateHz\" : 48000", "\"sampleRateHz\" : 0", "/sampleRateHz"},
            new String[] {"\"mixer\" :", "\"mixer\"", "not JSON"})) {
      Files.writeString(song.resolve("session.json"), good);
      rewrite(wrong[0], wrong[1]);
      assertThatThrownBy(this::edit)
          .isInstanceOf(SessionRefusal.Damaged.class)
          .hasMessageContaining("session.json")
          .hasMessageContaining(wrong[2]);
    }
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
  void damagedInputGivesNothingButARefusal() throws IOException {
    var good = json(song).getBytes(UTF_8);
    var file = song.resolve("session.json");
    var random = new Random(20);
    int refused = 0;
    for (int i = 0; i < 1_500; i++) {
      Files.write(file, damage(good, random));
      try (var opened = SessionFolder.open(DISK, song, Access.READ)) {
        assertThat(opened.session().tracks()).isNotNull();
      } catch (Refusal refusal) {
        assertThat(refusal.what()).contains("session.json");
        refused++;
      }
    }
    assertThat(refused).isBetween(500, 1_499);
  }

  private static byte[] damage(byte[] good, Random random) {
    var bytes = good.clone();
    var pieces = List.of("-", "1e999", "null", "[]", "{}", "\"\"", "true", "-1", "\u0000", "9e18");
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(4)) {
      case 0 -> java.util.Arrays.copyOf(bytes, at);
      case 1 -> {
        bytes[at] = (byte) random.nextInt(256);
        yield bytes;
      }
      case 2 -> {
        // One value of the file is replaced by something else.
        var text = new String(bytes, UTF_8);
        int from = text.indexOf(" : ", at);
        int to = from < 0 ? -1 : text.indexOf("\n", from);
        var piece = pieces.get(random.nextInt(pieces.size()));
        yield to < 0
            ? bytes
            : (text.substring(0, from) + " : " + piece + "," + text.substring(to)).getBytes(UTF_8);
      }
      default -> {
        int end = Math.min(bytes.length, at + random.nextInt(60));
        System.arraycopy(
            good, random.nextInt(at + 1) * (good.length - end) / good.length, bytes, at, end - at);
        yield bytes;
      }
    };
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

  private SessionFolder edit() {
    return SessionFolder.open(DISK, song, Access.EDIT);
  }

  private static String json(Path session) throws IOException {
    return Files.readString(session.resolve("session.json"));
  }

  /// The document without the number of its last step.
  private static String content(SessionFolder folder) {
    return new String(folder.bytes(), UTF_8).replaceFirst("\"journalEntry\" : \\d+", "");
  }

  private void rewrite(String from, String to) throws IOException {
    assertThat(json(song)).contains(from);
    Files.writeString(song.resolve("session.json"), json(song).replace(from, to));
  }

  private static void assertRefused(Path root, ExitStatus status, String words) {
    assertThatThrownBy(() -> SessionFolder.open(DISK, root, Access.EDIT))
        .isInstanceOfSatisfying(
            SessionRefusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(status);
              assertThat(refusal.what() + refusal.fix()).contains(words);
            });
  }
}
