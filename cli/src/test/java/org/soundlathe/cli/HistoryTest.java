package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// Going back and forth in a session's history.
final class HistoryTest {
  private static final String FADER = StripParameters.FADER.name();

  @TempDir private Path folder;
  private String song = "";

  @BeforeEach
  void makeASession() {
    var path = folder.resolve("My Söng");
    var kick =
        new Track(
            "kick",
            "Kick In",
            Role.KICK,
            0.9,
            Origin.DEFAULT,
            1,
            List.of("Kick In.wav"),
            List.of(new Clip("audio/kick.wav", 0, 0, 48_000)));
    var session =
        new Session(
            "Song",
            "",
            "",
            48_000,
            48_000,
            List.of(kick),
            List.of(),
            Mixer.empty(),
            List.of(),
            List.of(),
            List.of());
    SessionFolder.create(Disk.real(), path, session).close();
    song = path.toString();
  }

  private void turnDown(double gainDb) {
    try (var session = open()) {
      var setting = new Setting(Value.of(gainDb), Origin.HAND, false);
      session.edit(
          "set kick." + FADER + "=" + gainDb,
          before -> before.withMixer(before.mixer().with("kick", FADER, setting)));
    }
  }

  private SessionFolder open() {
    return SessionFolder.open(Disk.real(), Path.of(song), Access.EDIT);
  }

  private double fader() {
    try (var session = open()) {
      return session.session().mixer().amount("kick", StripParameters.FADER);
    }
  }

  @Test
  void undoAndRedoMoveTheFaderBackAndForthAndSaySo() {
    turnDown(-2);
    turnDown(-5);
    var undo = Run.lathe("undo", song);
    assertThat(undo.exitCode()).isZero();
    assertThat(undo.out()).startsWith("Taken back: set kick." + FADER + "=-5").contains("-5", "-2");
    assertThat(fader()).isEqualTo(-2);
    assertThat(Run.lathe("redo", song, "--json").json().get("redone").get("number").asInt())
        .isEqualTo(2);
    assertThat(fader()).isEqualTo(-5);
  }

  @Test
  void withNothingToTakeBackNothingHappens() {
    assertThat(Run.lathe("undo", song).out()).isEqualTo("There is nothing to take back.\n");
    assertThat(Run.lathe("redo", song, "--json").json().get("redone").isNull()).isTrue();
    assertThat(Run.lathe("log", song).out()).startsWith("Nothing was changed");
  }

  @Test
  void logListsEveryStepAndWhetherItHolds() {
    turnDown(-2);
    turnDown(-5);
    Run.lathe("undo", song);
    var steps = Run.lathe("log", song, "--json").json().get("steps");
    assertThat(steps.size()).isEqualTo(3);
    assertThat(steps.get(0).get("inForce").asBoolean()).isTrue();
    assertThat(steps.get(1).get("inForce").asBoolean()).isFalse();
    assertThat(steps.get(2).get("kind").asString()).isEqualTo("undo");
    assertThat(steps.get(2).get("of").asInt()).isEqualTo(2);
    assertThat(Run.lathe("log", song).out())
        .contains(
            "1  set kick." + FADER + "=-2.0\n", "2  set kick." + FADER + "=-5.0  (taken back)");
  }

  @Test
  void sessionInOtherHandsIsLeftAlone() {
    try (var _ = open()) {
      var run = Run.lathe("undo", song);
      assertThat(run.exitCode()).isEqualTo(11);
      assertThat(run.err()).startsWith("SL3302 error: ");
      assertThat(Run.lathe("log", song).exitCode()).isZero();
    }
  }

  @Test
  void folderWithoutASessionIsSaidToBeNone() {
    for (var command : List.of("undo", "redo", "log")) {
      assertThat(Run.lathe(command, folder.toString()).exitCode()).isEqualTo(10);
      assertThat(Run.lathe(command, folder + "/nowhere", "--json").json().get("code").asString())
          .isEqualTo("SL3301");
    }
  }

  @Test
  void setIsOneStepOfHistoryInTheWordsOfTheCommandLine() {
    var set = Run.lathe("set", song, "kick.fader.gainDb=-3.5", "kick.pan.position=L20");
    assertThat(set.exitCode()).isZero();
    assertThat(set.out()).contains("kick.fader.gainDb", "-3.5", "kick.pan.position", "-20");
    assertThat(fader()).isEqualTo(-3.5);
    var step = Run.lathe("log", song, "--json").json().get("steps").get(0);
    assertThat(step.get("command").asString())
        .isEqualTo("set kick.fader.gainDb=-3.5 kick.pan.position=L20");
    Run.lathe("undo", song);
    assertThat(fader()).isZero();
    assertThat(Run.lathe("tracks", song, "kick", "--json").json().findValuesAsString("origin"))
        .containsOnly("default");
  }

  @Test
  void oneWishThatCannotBeGrantedLeavesAllUndone() {
    var run = Run.lathe("set", song, "kick.fader.gainDb=-3", "kick.fader.gainDb=99", "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.json().get("status").asString()).isEqualTo("error");
    assertThat(run.json().get("message").asString()).contains("99");
    assertThat(fader()).isZero();
    assertThat(Run.lathe("set", song, "kick.fadr.gainDb=-3").err()).contains("fader.gainDb");
    assertThat(Run.lathe("set", song, "snare.fader.gainDb=-3").exitCode()).isEqualTo(2);
    assertThat(Run.lathe("set", song).exitCode()).isEqualTo(2);
  }

  @Test
  void settingWhatIsSetAlreadyAndDryRunsWriteNothing() {
    assertThat(Run.lathe("set", song, "kick.fader.gainDb=-3", "-n").out()).contains("can be done");
    assertThat(fader()).isZero();
    Run.lathe("set", song, "kick.fader.gainDb=-3");
    var again = Run.lathe("set", song, "kick.fader.gainDb=-3", "--json").json();
    assertThat(again.get("step").isNull()).isTrue();
    assertThat(Run.lathe("log", song, "--json").json().get("steps").size()).isEqualTo(1);
  }

  @Test
  void tracksShowsTheConsoleAndEverythingOnOneStrip() {
    Run.lathe("set", song, "kick.fader.gainDb=-3.5", "kick.pan.position=L20");
    assertThat(Run.lathe("tracks", song).out()).contains("Kick In", "kick", "−3.5", "L20", "mix");
    var rows = Run.lathe("tracks", song, "kick", "--json").json().get("settings");
    assertThat(rows.findValuesAsString("path")).contains("kick.fader.gainDb", "kick.mute");
    assertThat(Run.lathe("tracks", song, "kick").out()).contains("by hand", "-3.5", "dB");
    assertThat(Run.lathe("tracks", song, "kik").err()).contains("did you mean kick");
  }

  @Test
  void tracksShowsStageByStageWhatIsSetAndAllOnDemand() {
    Run.lathe("set", song, "kick.equalizer3.gainDb=4", "kick.insert1=echo", "kick.fader@0:01=-3");
    var shown = Run.lathe("tracks", song, "kick").out();
    assertThat(shown)
        .contains("equalizer3\n", "  kick.equalizer3.gainDb", "insert1\n", "moves", "--all")
        .doesNotContain("kick.mute", "kick.gate");
    assertThat(Run.lathe("tracks", song, "kick", "--all").out())
        .contains("kick.mute", "kick.gate.on", "kick.insert1.echo.timeMs")
        .doesNotContain("stand at their default");
    assertThat(Run.lathe("tracks", song, "kick", "--json").json().findValuesAsString("path"))
        .contains("kick.mute", "kick.insert1.echo.timeMs");
  }

  @Test
  void automationIsDrawnListedAndTakenBack() {
    var set = Run.lathe("set", song, "kick.fader@0:00.25=-3,curve:0.5", "kick.mute@0.5=on");
    assertThat(set.out())
        .contains("kick.fader.gainDb automation: none → 1 point", "kick.mute automation");
    assertThat(Run.lathe("tracks", song, "--automation").out())
        .contains("kick.fader.gainDb", "@0:00.250", "-3", "dB", "curve:0.5", "step");
    var lanes = Run.lathe("tracks", song, "kick", "--automation", "--json").json();
    assertThat(lanes.at("/automation/0/points/0/frame").asLong()).isEqualTo(12_000);
    assertThat(lanes.at("/automation/0/points/0/atSeconds").asDouble()).isEqualTo(0.25);
    assertThat(Run.lathe("tracks", song).out()).contains("moves");
    Run.lathe("undo", song);
    assertThat(Run.lathe("tracks", song, "--automation").out()).startsWith("Nothing moves");
  }

  @Test
  void vcasBusesAndScenesAreListedAndUndone() {
    var set = Run.lathe("set", song, "vca.band=new", "kick.vca=band", "bus.p=new", "scene.a=store");
    assertThat(set.out()).contains("VCA band: new", "kick.vca: default → band", "bus p: new");
    Run.lathe("set", song, "band.fader=-3");
    assertThat(Run.lathe("log", song).out()).contains("VCA band.fader.gainDb: default → -3");
    assertThat(Run.lathe("tracks", song).out()).contains("VCA", "band", "−3.0");
    assertThat(Run.lathe("tracks", song, "--json").json().at("/vcas/0/id").asString())
        .isEqualTo("band");
    assertThat(Run.lathe("tracks", song, "--scenes").out()).contains("a", "1 changes since");
    assertThat(Run.lathe("set", song, "scene.a=recall").out()).contains("-3 → default");
    assertThat(Run.lathe("tracks", song, "--scenes", "--json").json().at("/scenes/0/differences"))
        .hasToString("0");
    assertThat(Run.lathe("tracks", song, "--scenes", "--automation").exitCode()).isEqualTo(2);
  }

  @Test
  void diffTellsWhatMakesOneSessionOfAnother() {
    var other = folder.resolve("other");
    try (var session = open()) {
      SessionFolder.create(Disk.real(), other, session.session()).close();
    }
    assertThat(Run.lathe("diff", song, other.toString()).out()).isEqualTo("They are the same.\n");
    turnDown(-2);
    assertThat(Run.lathe("diff", other.toString(), song).out())
        .isEqualTo("kick.fader.gainDb: default → -2\n");
    assertThat(Run.lathe("diff", song, other.toString(), "--json").json().at("/differences/0"))
        .hasToString("\"kick.fader.gainDb: -2 → default\"");
    assertThat(Run.lathe("diff", song, folder + "/nowhere").exitCode()).isEqualTo(10);
    assertThat(Run.lathe("diff", song).exitCode()).isEqualTo(2);
  }
}
