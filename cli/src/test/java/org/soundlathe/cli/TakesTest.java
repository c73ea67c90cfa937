package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Take;

/// Takes and comps from the command line, on a session that was made without files.
final class TakesTest {
  private static final int RATE = 48_000;

  @TempDir private Path folder;
  private String song = "";

  @BeforeEach
  void makeASessionWithThreeTakesOfTheVoice() {
    song = folder.resolve("song").toString();
    var made =
        Run.lathe("new", "-o", song, "--tracks", "kick,snare top,lead vocal:stereo", "--json");
    assertThat(made.exitCode()).as(made.err()).isZero();
    try (var session = open(Access.EDIT)) {
      session.edit("record", before -> recorded(before, session));
    }
  }

  private Session recorded(Session before, SessionFolder session) {
    var track = before.track("lead-vocal").orElseThrow();
    var takes =
        List.of(
            take("t01", 0, 10, Equipment.UNKNOWN),
            take("t02", 0, 10, Equipment.UNKNOWN.withMicrophone("U 47").withPlayer("Anna")),
            take("t03", 2, 4, Equipment.UNKNOWN));
    for (int i = 0; i < takes.size(); i++) {
      write(session.audio(takes.get(i).file()), (i + 1) * 0.25f, takes.get(i).lengthFrames());
    }
    var all = new CompRange("t01", 0, 10L * RATE);
    return before.withRecorded(track.withTakes(takes, List.of(all)));
  }

  private static Take take(String id, int startSeconds, int seconds, Equipment equipment) {
    return new Take(
            id, "audio/" + id + ".wav", (long) startSeconds * RATE, (long) seconds * RATE, 1)
        .withEquipment(equipment);
  }

  private static void write(Path file, float level, long frames) {
    var block = new float[2][(int) frames];
    Arrays.fill(block[0], level);
    Arrays.fill(block[1], -level);
    try (var sink =
        WavSink.create(Disk.real(), file, WavSpec.float32(RATE, 2), Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, block[0].length);
      sink.commit();
    }
  }

  private SessionFolder open(Access access) {
    return SessionFolder.open(Disk.real(), Path.of(song), access);
  }

  @Test
  void anEmptySessionKnowsItsTracksByTheirNames() {
    try (var session = open(Access.READ)) {
      var tracks = session.session().tracks();
      assertThat(tracks).extracting("id").containsExactly("kick", "snare-top", "lead-vocal");
      assertThat(tracks)
          .extracting(track -> track.role().word())
          .containsExactly("kick", "snare", "lead-voice");
      assertThat(tracks).extracting("channels").containsExactly(1, 1, 2);
      assertThat(session.session().sampleRateHz()).isEqualTo(RATE);
    }
    assertThat(Run.lathe("new", "-o", song + "2").exitCode()).isEqualTo(2);
    assertThat(Run.lathe("new", "x", "-o", song + "2", "--tracks", "a").exitCode()).isEqualTo(2);
    assertThat(Run.lathe("new", "-o", song + "2", "--tracks", "a,,b").err()).contains("SL3311");
    assertThat(Run.lathe("new", "-o", song, "--tracks", "a").exitCode()).isEqualTo(6);
    assertThat(Run.lathe("set", song, "track.Rhythm guitar=stereo").exitCode()).isZero();
    assertThat(Run.lathe("set", song, "track.rhythm-guitar=none").exitCode()).isZero();
    assertThat(Run.lathe("set", song, "track.lead-vocal=none").err()).contains("recordings");
  }

  @Test
  void takesAreListedAndFoundByWhatIsKnownOfThem() {
    var list = Run.lathe("takes", song);
    assertThat(list.out())
        .contains("lead-vocal.t01", "lead-vocal.t03", "Anna", "0:00.000-0:10.000");
    var found = Run.lathe("takes", song, "lead vocal", "--search", "u 47", "--json").json();
    assertThat(found.get("takes").size()).isEqualTo(1);
    assertThat(found.at("/takes/0/equipment/player").asString()).isEqualTo("Anna");
    assertThat(found.at("/takes/0/lengthSeconds").asDouble()).isEqualTo(10);
    assertThat(Run.lathe("takes", song, "kick").out()).startsWith("No such take");
    assertThat(Run.lathe("takes", song, "lead-vocal.t09").err()).contains("SL3310", "t01 to t03");
  }

  @Test
  void whatIsWrittenDownAboutATakeIsAStepThatCanBeTakenBack() {
    var noted = Run.lathe("takes", song, "lead-vocal.t3", "--note", "best one", "--mic", "M 49");
    assertThat(noted.out())
        .contains("lead-vocal.t03.microphone: default → M 49", "lead-vocal.t03.notes");
    assertThat(Run.lathe("takes", song, "--search", "BEST").out()).contains("lead-vocal.t03");
    assertThat(Run.lathe("takes", song, "--room", "hall").exitCode()).isZero();
    assertThat(Run.lathe("takes", song, "--search", "hall", "--json").json().get("takes").size())
        .isEqualTo(3);
    assertThat(Run.lathe("undo", song).out()).contains("--room \"hall\"");
    assertThat(Run.lathe("takes", song, "--search", "hall").out()).startsWith("No such take");
  }

  @Test
  void aCompIsChosenShownLaidOverAndTakenBack() {
    var set = Run.lathe("comp", song, "lead vocal", "t02@-0:03", "t03@0:03-0:05", "--fade", "20ms");
    assertThat(set.exitCode()).as(set.err()).isZero();
    assertThat(set.out()).contains("t02", "0:03.000", "20.0", "equal-gain");
    var over = Run.lathe("comp", song, "lead-vocal", "t01@4-8", "--over", "--json").json();
    assertThat(over.get("comp").findValuesAsString("take")).containsExactly("t02", "t03", "t01");
    try (var session = open(Access.READ)) {
      assertThat(session.session().lengthFrames()).isEqualTo(8L * RATE);
    }
    var again = Run.lathe("comp", song, "lead-vocal", "t01@1-2", "--over", "-n", "--json").json();
    assertThat(again.get("comp").size()).isEqualTo(5);
    Run.lathe("undo", song);
    var shown = Run.lathe("comp", song, "lead-vocal", "--json").json();
    assertThat(shown.get("comp").findValuesAsString("take")).containsExactly("t02", "t03");
    assertThat(Run.lathe("comp", song, "lead-vocal", "--clear").out()).contains("No take");
    assertThat(Run.lathe("comp", song, "lead-vocal").out()).contains("No take");
    Run.lathe("undo", song);
    assertThat(Run.lathe("log", song).out()).contains("comp lead vocal t02@-0:03 t03@0:03-0:05");
  }

  @Test
  void aCompThatCannotSoundIsRefused() {
    assertThat(Run.lathe("comp", song, "lead-vocal", "t03@0-1").err())
        .contains("SL3311", "0:02.000 to 0:06.000");
    assertThat(Run.lathe("comp", song, "lead-vocal", "t01@1-3", "t02@2-4").err())
        .contains("upon each other");
    assertThat(Run.lathe("comp", song, "lead-vocal", "t01@x-3").exitCode()).isEqualTo(2);
    assertThat(Run.lathe("comp", song, "mix", "t01").exitCode()).isEqualTo(2);
    assertThat(Run.lathe("comp", song, "lead-vocal", "t01", "--fade", "fast").exitCode())
        .isEqualTo(2);
    assertThat(Run.lathe("comp", song, "lead-vocal", "t01", "--clear").exitCode()).isEqualTo(2);
  }

  @Test
  void tempoAndMarkersAreSetAndListed() {
    assertThat(
            Run.lathe("set", song, "tempo=100", "tempo@bar5=120", "signature@bar9=6/8").exitCode())
        .isZero();
    assertThat(Run.lathe("set", song, "marker@bar5=chorus", "marker@1:02.5=end").exitCode())
        .isZero();
    var line = Run.lathe("tracks", song, "--timeline", "--json").json();
    assertThat(line.get("tempo").findValues("bar").toString()).isEqualTo("[1, 5, 9]");
    assertThat(line.at("/tempo/1/atSeconds").asDouble()).isEqualTo(9.6);
    assertThat(line.at("/tempo/2/beatUnit").asInt()).isEqualTo(8);
    assertThat(line.at("/markers/0/atSeconds").asDouble()).isEqualTo(9.6);
    assertThat(Run.lathe("tracks", song, "--timeline").out()).contains("bar 5", "chorus");
    assertThat(Run.lathe("set", song, "marker@1:02.5=none", "tempo=none").exitCode()).isZero();
    for (var wrong :
        List.of(
            "tempo=fast",
            "tempo=5",
            "signature=4",
            "signature=4/5",
            "marker=x",
            "marker@soon=x",
            "marker@0:09=none")) {
      assertThat(Run.lathe("set", song, wrong).exitCode()).as(wrong).isEqualTo(2);
    }
  }

  @Test
  void aConcertIsSplitAtItsMarkers() {
    var out = folder.resolve("album").toString();
    assertThat(Run.lathe("split", song, "-o", out).err()).contains("SL3306", "marker@");
    Run.lathe("set", song, "marker@0:01=Opening", "marker@4=Encore: now");
    var plan = Run.lathe("split", song, "-o", out, "-n", "--json").json();
    assertThat(plan.get("songs").findValuesAsString("title"))
        .containsExactly("Opening", "Encore: now");
    assertThat(Path.of(out)).doesNotExist();
    assertThat(Run.lathe("split", song, "-o", out).out()).contains("01 Opening", "0:04.000");
    try (var encore = SessionFolder.open(Disk.real(), Path.of(out, "02 Encore now"), Access.READ)) {
      assertThat(encore.session().lengthFrames()).isEqualTo(6L * RATE);
      assertThat(encore.session().title()).isEqualTo("Encore: now");
    }
    assertThat(Run.lathe("split", song, "-o", out).exitCode()).isEqualTo(6);
  }
}
