package org.soundlathe.session.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.SessionRefusal.RoutingLoop;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.mixer.Setting;
import org.soundlathe.session.mixer.Space;
import org.soundlathe.session.mixer.Vca;
import org.soundlathe.session.store.Songs;

/// Building at the console by wishes: buses, returns, VCAs and scenes.
class ConsoleWishTest {
  private static final Session SONG = Songs.song();

  @Test
  void aNewBusCanBeFedSentToAndSet() {
    var mixer =
        all("bus.Parallel Drums=new", "kick.send.parallel-drums=-6", "parallel-drums.fader=-3")
            .mixer();
    assertThat(mixer.buses()).contains(new Bus("parallel-drums", "Parallel Drums"));
    assertThat(Sends.open(mixer, "kick")).containsExactly("parallel-drums");
    assertThat(mixer.amount("parallel-drums", StripParameters.FADER)).isEqualTo(-3);
    assertThat(all("bus.p=new", "bass.bus=p").mixer().choice("bass", StripParameters.BUS))
        .isEqualTo("p");
  }

  @Test
  void whatFedABusThatIsRemovedFeedsWhatTheBusFed() {
    var mixer =
        all(
                "drums.bus=music",
                "bass.send.drums=-6",
                "bass.send.drums@0:01=-9",
                "vox.compressor1.key.from=drums",
                "drums.fader=-2",
                "drums.mute@1=on",
                "bus.drums=none")
            .mixer();
    assertThat(mixer.buses()).containsExactly(new Bus("music", "Music"));
    assertThat(mixer.choice("kick", StripParameters.BUS)).isEqualTo("music");
    assertThat(mixer.settings().get("drums")).isNull();
    assertThat(mixer.automation()).doesNotContainKeys("drums", "bass");
    assertThat(mixer.settings().get("bass")).isNull();
    assertThat(Strips.keys(mixer, "vox")).isEmpty();
    assertThat(all("bus.drums=none").mixer().choice("kick", StripParameters.BUS)).isEqualTo("mix");
  }

  @Test
  void aReturnIsMadeOfItsKindAndTakesItsSendsAlong() {
    var session = all("return.slap=echo", "slap.echo.timeMs=120", "vox.send.slap=-12");
    assertThat(session.mixer().spaces()).contains(new Space("slap", "slap"));
    assertThat(session.mixer().setting("slap", "space.kind"))
        .hasValue(new Setting(Value.of("echo"), Origin.HAND, false));
    var removed = Assignment.applyAll(List.of("return.slap=none"), session);
    assertThat(removed.mixer()).isEqualTo(SONG.mixer());
  }

  @Test
  void aVcaMovesStripsAndOtherVcas() {
    var mixer = all("vca.choir=new", "vox.vca=Choir", "choir.vca=band", "choir.fader=-4").mixer();
    assertThat(mixer.vcas()).contains(new Vca("choir", "choir"));
    assertThat(mixer.choice("vox", StripParameters.VCA)).isEqualTo("choir");
    assertThat(mixer.amount("choir", StripParameters.FADER)).isEqualTo(-4);
    assertThat(SettingsTable.of(SONG, "band").rows())
        .extracting(row -> row.parameter().name())
        .containsExactly("fader.gainDb", "mute", "solo", "vca");
    assertThatThrownBy(() -> all("vocal-up.vca=band"))
        .isInstanceOf(RoutingLoop.class)
        .hasMessageContaining("band → vocal-up → band");
    assertRefused("band.pan=1", NotASetting.class, "band has no setting \"pan\"", "");
    assertRefused("kick.vca=bnd", NotAValue.class, "no VCA \"bnd\"", "did you mean band?");
    assertRefused("band.vca=kick", NotAValue.class, "no VCA \"kick\"", "band, vocal-up");
    assertRefused("kick.bus=band", NotAValue.class, "no bus \"band\"", "");
  }

  @Test
  void aRemovedVcaLeavesItsMembersToTheOneAbove() {
    var mixer = all("vca.band=none").mixer();
    assertThat(mixer.choice("kick", StripParameters.VCA)).isEqualTo("vocal-up");
    assertThat(mixer.settings()).doesNotContainKey("band");
    var free = all("vca.band=none", "vca.vocal-up=none").mixer();
    assertThat(free.setting("kick", "vca")).isEmpty();
    assertThat(free.vcas()).isEmpty();
  }

  @Test
  void partsAreNamedAndRefusedInPlainWords() {
    assertThat(all("drums.name=Kit", "band.name=All").mixer().buses().getFirst().name())
        .isEqualTo("Kit");
    assertRefused("bus.kick=new", NotAValue.class, "strip called kick already", "kick-2");
    assertRefused("bus.mix=none", NotASetting.class, "no bus \"mix\"", "");
    assertRefused("bus.drms=none", NotASetting.class, "no bus \"drms\"", "did you mean drums?");
    assertRefused("return.drums=none", NotASetting.class, "no return \"drums\"", "");
    assertRefused("return.slap=ecko", NotAValue.class, "\"ecko\"", "did you mean echo");
    assertRefused("vca.x=old", NotAValue.class, "VCA x cannot be \"old\"", "new or none");
    assertRefused("bus.!?=new", NotASetting.class, "no letter or digit", "");
    assertRefused("mix.name=Sum", NotASetting.class, "mix", "");
  }

  @Test
  void aStripHoldsSixteenOpenSends() {
    var wishes = new java.util.ArrayList<String>();
    for (int i = 1; i <= StripParameters.SENDS; i++) {
      wishes.add("bus.b" + i + "=new");
      wishes.add("kick.send.b" + i + "=-20");
    }
    assertThat(Sends.open(all(wishes.toArray(String[]::new)).mixer(), "kick"))
        .hasSize(StripParameters.SENDS);
    wishes.add("kick.send.room@0:01=-20");
    assertThatThrownBy(() -> all(wishes.toArray(String[]::new)))
        .isInstanceOf(NotAValue.class)
        .hasMessageContaining("kick has 17 open sends");
  }

  @Test
  void aSceneBringsTheWholeConsoleBack() {
    var stored = all("scene.Chorus 1=store");
    var changed =
        Assignment.applyAll(
            List.of(
                "bus.drums=none",
                "vca.band=none",
                "return.slap=plate",
                "bass.fader=-20",
                "vox.fader@all=none"),
            stored);
    var recalled = Assignment.applyAll(List.of("scene.chorus 1=recall"), changed);
    assertThat(changed.mixer()).isNotEqualTo(SONG.mixer());
    assertThat(recalled.mixer()).isEqualTo(SONG.mixer());
    assertThat(recalled.scenes()).extracting("name").containsExactly("Chorus 1", "Verse");
    assertThat(Assignment.applyAll(List.of("scene.chorus-1=none"), recalled)).isEqualTo(SONG);
  }

  @Test
  void aRecallLeavesWhatIsLockedNow() {
    var mixer =
        all(
                "scene.a=store",
                "bass.fader=-20",
                "bass.fader.locked=on",
                "bass.mute=on",
                "vox.fader@0:09=-30",
                "vox.fader.locked=on",
                "scene.a=recall")
            .mixer();
    assertThat(mixer.amount("bass", StripParameters.FADER)).isEqualTo(-20);
    assertThat(mixer.isOn("bass", StripParameters.MUTE)).isFalse();
    assertThat(mixer.lane("vox", "fader.gainDb").orElseThrow().points()).hasSize(4);
    assertThatThrownBy(() ->
            all("scene.a=store", "bus.p=new", "bass.bus=p", "bass.bus.locked=on", "scene.a=recall"))
        .isInstanceOf(NotAValue.class)
        .hasMessageContaining("bass.bus: there is no bus \"p\"");
  }

  @Test
  void aRecallLeavesTracksThatCameLater() {
    var early = SONG.withTracks(SONG.tracks().subList(0, 2));
    var stored = Assignment.applyAll(List.of("scene.a=store"), early);
    var late =
        Assignment.applyAll(
            List.of("bus.p=new", "vox.bus=p", "vox.fader=-5", "bass.fader=-6", "scene.a=recall"),
            stored.withTracks(SONG.tracks()));
    assertThat(late.mixer().amount("vox", StripParameters.FADER)).isEqualTo(-5);
    assertThat(late.mixer().choice("vox", StripParameters.BUS)).isEqualTo("mix");
    assertThat(late.mixer().amount("bass", StripParameters.FADER)).isZero();
  }

  @Test
  void aSceneThatIsNotThereIsRefused() {
    assertRefused("scene.vers=recall", NotASetting.class, "no scene \"vers\"", "mean verse?");
    assertRefused("scene.verse=play", NotAValue.class, "\"play\"", "store, recall or none");
    assertRefused("scene.=store", NotASetting.class, "is not a setting", "");
  }

  @Test
  void aConsoleEqualsItselfHoweverItWasBuilt() {
    Mixer built = all("vca.a=new", "vca.a=none", "bus.a=new", "bus.a=none").mixer();
    assertThat(built).isEqualTo(SONG.mixer());
  }

  private static Session all(String... wishes) {
    return Assignment.applyAll(List.of(wishes), SONG);
  }

  private static void assertRefused(
      String wish, Class<? extends SessionRefusal> kind, String what, String fix) {
    assertThatThrownBy(() -> all(wish))
        .as(wish)
        .isInstanceOfSatisfying(
            SessionRefusal.class,
            refusal -> {
              assertThat(refusal).isInstanceOf(kind);
              assertThat(refusal.what()).contains(what);
              assertThat(refusal.fix()).contains(fix);
            });
  }
}
