package org.soundlathe.session.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.SessionRefusal.RoutingLoop;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.store.Songs;
import org.soundlathe.session.track.Role;

class AssignmentTest {
  private static final Session SONG = Songs.song();

  @Test
  void aValueIsSetByHand() {
    assertThat(setting("vox.fader.gainDb=-2.5", "vox", "fader.gainDb"))
        .isEqualTo(new Setting(Value.of(-2.5), Origin.HAND, false));
  }

  @Test
  void whatIsLockedStaysLockedWhenAPersonChangesIt() {
    assertThat(setting("kick.fader.gainDb=1", "kick", "fader.gainDb"))
        .isEqualTo(new Setting(Value.of(1), Origin.HAND, true));
  }

  @Test
  void valuesAreReadAsPeopleWriteThem() {
    assertValue("kick.fader.gainDb=-2dB", -2);
    assertValue("kick.fader.gainDb=−2,5 dB", -2.5);
    assertValue("kick.fader.gainDb=-inf", -120);
    assertValue("KICK.Fader=+3", 3);
    assertValue("kick.pan.position=L30", -30);
    assertValue("kick.pan.position=100 R", 100);
    assertValue("kick.pan.position=c", 0);
    assertValue("kick.pan.position=-12,5%", -12.5);
    assertValue("kick.highPass.cutoffHz=1.2kHz", 1_200);
    assertValue("kick.highPass.cutoffHz=80", 80);
    assertValue("kick.delay=48", 48);
    assertValue("room.space.decaySeconds=2s", 2);
    assertValue("mix.fader=-1", -1);
    assertThat(setting("kick.mute=yes", "kick", "mute").value()).isEqualTo(Value.of(true));
    assertThat(setting("kick.trim.polarityFlipped=OFF", "kick", "trim.polarityFlipped").value())
        .isEqualTo(Value.of(false));
    assertThat(setting("kick.bus=Music", "kick", "bus").value()).isEqualTo(Value.of("music"));
  }

  @Test
  void aWrongValueIsRefusedWithItsRange() {
    assertRefused("kick.fader.gainDb=99", NotAValue.class, "99 is outside -120..24 dB", "to 24 dB");
    assertRefused("kick.fader.gainDb=loud", NotAValue.class, "\"loud\"", "from -120 to 24 dB");
    assertRefused("kick.fader.gainDb=NaN", NotAValue.class, "NaN", "24");
    assertRefused("kick.fader.gainDb=", NotAValue.class, "fader.gainDb", "24");
    assertRefused("kick.mute=maybe", NotAValue.class, "maybe", "on or off");
    assertRefused("kick.delay.frames=1.5", NotAValue.class, "1.5", "whole number");
    assertRefused("kick.pan.position=L130", NotAValue.class, "-130", "-100 to 100 %");
    assertRefused("kick.bus=drms", NotAValue.class, "drms", "did you mean drums?");
    assertRefused("kick.bus=kick", NotAValue.class, "kick", "drums, mix, music");
    assertRefused("kick.role=zither", NotAValue.class, "zither", "the roles are: kick, snare");
    assertRefused("kick.role=snair", NotAValue.class, "snair", "did you mean snare?");
    assertRefused("title=", NotAValue.class, "empty", "title=");
  }

  @Test
  void aWrongPathIsRefusedWithTheNearest() {
    assertRefused("kik.fader.gainDb=1", NotASetting.class, "\"kik\"", "did you mean kick?");
    assertRefused("kick.fader.gianDb=1", NotASetting.class, "gianDb", "fader.gainDb");
    assertRefused("kick.pan=1", NotASetting.class, "several", "pan.position or pan.widthPercent");
    assertRefused("kick.wah=1", NotASetting.class, "wah", "lathe tracks");
    assertRefused("mix.bus=drums", NotASetting.class, "mix has no setting", "lathe tracks");
    assertRefused("mix.sendRoom=-6", NotASetting.class, "mix has no setting", "");
    assertRefused("mix.send.hall.gainDb=-6", NotASetting.class, "mix has no setting", "");
    assertRefused("kick.space.decaySeconds=1", NotASetting.class, "kick has no", "");
    assertRefused("kick=1", NotASetting.class, "\"kick\"", "STRIP.SETTING");
    assertRefused("kick.fader.gainDb", NotASetting.class, "sets nothing", "PATH=VALUE");
    assertRefused("drums.role=kick", NotASetting.class, "drums is not a track", "role");
    assertRefused("kick.wah.locked=on", NotASetting.class, "wah", "lathe tracks");
  }

  @Test
  void aLoopOfBusesIsRefusedByName() {
    assertThatThrownBy(() -> all("drums.bus=music", "music.bus=drums"))
        .isInstanceOf(RoutingLoop.class)
        .hasMessageContaining("drums → music → drums");
    assertThatThrownBy(() -> all("drums.bus=drums")).isInstanceOf(RoutingLoop.class);
    assertThatThrownBy(() -> all("room.bus=drums", "drums.send.room=-20"))
        .isInstanceOf(RoutingLoop.class)
        .hasMessageContaining("drums → room → drums");
    assertThat(Routing.loop(all("room.bus=drums", "drums.bus=music").mixer())).isEmpty();
  }

  @Test
  void defaultGivesTheSettingBackToThePlan() {
    assertThat(all("kick.fader.gainDb=default").mixer().setting("kick", "fader.gainDb")).isEmpty();
  }

  @Test
  void aTrackAndTheSongAreNamed() {
    var session =
        all(
            "kick.role=snare",
            "kick.name=Die Snare = gut",
            "vox.role=Lead Vocals",
            "title=Lied",
            "artist=",
            "genre=pop");
    var kick = session.track("kick").orElseThrow();
    assertThat(kick.role()).isEqualTo(Role.SNARE);
    assertThat(kick.roleConfidence()).isEqualTo(1);
    assertThat(kick.roleOrigin()).isEqualTo(Origin.HAND);
    assertThat(kick.name()).isEqualTo("Die Snare = gut");
    assertThat(session.track("vox").orElseThrow().role()).isEqualTo(Role.LEAD_VOICE);
    assertThat(List.of(session.title(), session.artist(), session.genre()))
        .containsExactly("Lied", "", "pop");
    assertThat(session.withTitles(SONG.title(), SONG.artist(), SONG.genre()).mixer())
        .isEqualTo(SONG.mixer());
  }

  @Test
  void aRenamedTrackIsFoundByItsNameToo() {
    var renamed = all("vox.name=Süße Stimme", "Süße Stimme.fader=-4");
    assertThat(renamed.mixer().amount("vox", StripParameters.FADER)).isEqualTo(-4);
  }

  @Test
  void aLockHoldsOneSettingAStageOrTheWholeStrip() {
    var one = all("vox.fader.gainDb.locked=on");
    assertThat(one.mixer().settings().get("vox")).hasSize(2);
    assertThat(one.mixer().setting("vox", "fader.gainDb"))
        .hasValue(new Setting(Value.of(0), Origin.DEFAULT, true));
    var stage = all("vox.pan.locked=on");
    assertThat(stage.mixer().setting("vox", "pan.position").orElseThrow().isKept()).isTrue();
    assertThat(stage.mixer().setting("vox", "pan.widthPercent").orElseThrow().isKept()).isTrue();
    var whole = all("vox.locked=on");
    assertThat(SettingsTable.of(whole, "vox").rows()).allMatch(SettingsTable.Row::locked);
    assertThat(whole.mixer().amount("vox", StripParameters.FADER)).isZero();
    assertThat(all("vox.locked=on", "vox.locked=off").mixer()).isEqualTo(SONG.mixer());
  }

  @Test
  void aLockHoldsTheMoveToo() {
    var locked = all("bass.fader.locked=on");
    assertThat(locked.moves()).extracting(Move::locked).containsExactly(false, true);
    assertThat(Assignment.applyAll(List.of("bass.locked=off"), locked).moves())
        .isEqualTo(SONG.moves());
  }

  @Test
  void theTableHasEverySettingWithItsValueAndOrigin() {
    var rows = SettingsTable.of(SONG, "Kick").rows();
    var names = rows.stream().map(row -> row.parameter().name()).toList();
    assertThat(names)
        .containsSubsequence(
            StripParameters.all().stream().map(parameter -> parameter.name()).toList())
        .containsSubsequence(
            "pan.law", "send.drums.gainDb", "send.room.gainDb", "send.hall.tap", "fader.gainDb")
        .hasSize(StripParameters.all().size() + 8);
    var fader =
        rows.stream().filter(row -> row.parameter().equals(StripParameters.FADER)).findFirst();
    assertThat(fader)
        .hasValue(
            new SettingsTable.Row(
                StripParameters.FADER, Value.of(-2), Value.of(0), Origin.HAND, true));
    assertThat(fader.orElseThrow().unit()).isEqualTo("dB");
    assertThat(rows.stream().filter(row -> !row.isDefault())).hasSize(3);
    assertThat(SettingsTable.of(SONG, "room").rows())
        .extracting(row -> row.parameter().name())
        .contains("space.decaySeconds")
        .contains("send.hall.gainDb", "solo")
        .doesNotContain("send.room.gainDb");
  }

  @Test
  void theNameOfAStageMeansItsGainSwitchOrKind() {
    assertValue("kick.send.hall=-12", -12);
    assertValue("kick.equalizer3=4", 4);
    assertValue("vox.compressor1.ratio=4:1", 4);
    assertValue("vox.compressor2.releaseMs=0.3s", 300);
    assertValue("vox.compressor1.threshold=-20dB", -20);
    assertThat(setting("kick.gate=on", "kick", "gate.on").value()).isEqualTo(Value.of(true));
    assertThat(setting("room.space=plate", "room", "space.kind").value())
        .isEqualTo(Value.of("plate"));
  }

  @Test
  void whatAnInsertCanBeSetToDependsOnWhatStandsInIt() {
    assertRefused(
        "vox.insert1.echo.timeMs=300", NotASetting.class, "is empty", "insert1.kind=echo");
    assertThatThrownBy(() -> all("vox.insert2=limiter", "vox.insert2.echo.time=300"))
        .hasMessageContaining("insert 2 of vox is \"limiter\", not \"echo\"");
    var session = all("vox.insert1=echo", "vox.insert1.echo.time=300");
    assertThat(session.mixer().setting("vox", "insert1.echo.timeMs")).isPresent();
    assertThat(SettingsTable.of(session, "vox").rows())
        .extracting(row -> row.parameter().name())
        .containsSubsequence("insert1.kind", "insert1.echo.timeMs", "insert2.kind")
        .doesNotContain("insert2.echo.timeMs", "insert1.tape.timeMs");
  }

  @Test
  void aReturnHasTheSettingsOfItsKindAndAHallIsAHallFromTheStart() {
    assertThat(row(SONG, "hall", "space.kind").value()).isEqualTo(Value.of("hall"));
    assertThat(row(SONG, "room", "space.kind").value()).isEqualTo(Value.of("room"));
    var plate = all("hall.space.kind=plate");
    assertThat(SettingsTable.of(plate, "hall").rows())
        .extracting(row -> row.parameter().name())
        .contains("return.lowCutHz")
        .anyMatch(name -> name.startsWith("plate."))
        .doesNotContain("space.decaySeconds");
  }

  @Test
  void aKeyAndASendMustNotLeadBack() {
    assertLoop("bass → kick → bass", "bass.gate.key.from=kick", "kick.compressor2.key.from=bass");
    assertLoop("kick → kick", "kick.gate.key.from=kick");
    assertLoop("mix → vox → mix", "vox.deEsser.key.from=mix");
    assertLoop("room → hall → room", "room.send.hall=-6", "hall.send.room=-20");
    assertLoop("drums → drums", "drums.send.drums=-6");
    assertLoop("drums → kick → drums", "kick.gate.key.from=drums");
    assertThat(all("bass.gate.key.from=kick", "vox.equalizer4.key.from=KICK").mixer()).isNotNull();
    assertRefused("bass.gate.key.from=kik", NotAValue.class, "no strip \"kik\"", "mean kick");
    assertThat(setting("bass.gate.key.from=none", "bass", "gate.key.from").value())
        .isEqualTo(Value.of(""));
  }

  @Test
  void settingsThatDoNotGoTogetherAreRefusedHoweverTheyCame() {
    assertThatThrownBy(() -> all("kick.equalizer1.q=5", "kick.equalizer1.shape=low-shelf"))
        .isInstanceOf(NotAValue.class)
        .hasMessageContaining("kick.equalizer1.q is above 2");
    assertThat(all("kick.equalizer1.q=5", "kick.equalizer1.shape=notch").mixer()).isNotNull();
    assertThatThrownBy(() -> all("kick.equalizer6.shape=notch", "kick.equalizer6.dynamic=on"))
        .hasMessageContaining("only bells and shelves");
    assertThat(all("kick.equalizer6.shape=high-shelf", "kick.equalizer6.dynamic=on").mixer())
        .isNotNull();
  }

  private static void assertLoop(String loop, String... wishes) {
    assertThatThrownBy(() -> all(wishes))
        .isInstanceOf(RoutingLoop.class)
        .hasMessageContaining("circle: " + loop);
  }

  private static SettingsTable.Row row(Session session, String strip, String parameter) {
    return SettingsTable.of(session, strip).rows().stream()
        .filter(row -> row.parameter().name().equals(parameter))
        .findFirst()
        .orElseThrow();
  }

  private static Session all(String... wishes) {
    return Assignment.applyAll(List.of(wishes), SONG);
  }

  private static Setting setting(String wish, String strip, String parameter) {
    return all(wish).mixer().setting(strip, parameter).orElseThrow();
  }

  private static void assertValue(String wish, double number) {
    var path = SettingPath.parse(Assignment.parse(wish).path(), SONG);
    assertThat(setting(wish, path.strip(), path.parameter().name()).value())
        .as(wish)
        .isEqualTo(Value.of(number));
  }

  private static void assertRefused(
      String wish,
      Class<? extends org.soundlathe.session.SessionRefusal> kind,
      String what,
      String fix) {
    assertThatThrownBy(() -> all(wish))
        .as(wish)
        .isInstanceOf(kind)
        .isInstanceOfSatisfying(
            org.soundlathe.session.SessionRefusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(ExitStatus.USAGE);
              assertThat(refusal.what()).contains(what);
              assertThat(refusal.fix()).contains(fix);
            });
  }
}
