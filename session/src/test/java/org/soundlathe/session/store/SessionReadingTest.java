package org.soundlathe.session.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.SessionRefusal;
import org.soundlathe.session.track.Role;
import tools.jackson.databind.node.ObjectNode;

/// Sessions of other versions, and damaged ones.
class SessionReadingTest extends StoredSong {
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
}
