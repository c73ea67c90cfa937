package org.soundlathe.engine.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.plan.Edge;
import org.soundlathe.engine.plan.Edge.Tap;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.plan.StripPlan.Kind;

class SessionConsoleTest {
  @Test
  void soundPassesTracksBusesSpacesAndTheMix() {
    var desk = band().desk();
    assertThat(desk.plan().strips())
        .extracting(StripPlan::id)
        .containsExactly("kick", "snare", "voice", "drums", "music", "hall", "mix");
    assertThat(strip(desk, "voice").kind()).isEqualTo(Kind.TRACK);
    assertThat(strip(desk, "music").kind()).isEqualTo(Kind.BUS);
    assertThat(strip(desk, "hall").kind()).isEqualTo(Kind.SPACE);
    assertThat(desk.plan().outputs()).containsExactly(6);
    assertThat(ways(desk))
        .containsExactlyInAnyOrder(
            "kick > drums",
            "snare > drums",
            "drums > music",
            "music > mix",
            "voice > mix",
            "hall > mix",
            "voice > hall");
  }

  @Test
  void aSendIsTakenWhereItIsSetAndKnowsItsGain() {
    var desk = band().set("kick.send.hall.gainDb=-6", "kick.send.hall.tap=pre").desk();
    var send = edge(desk, "kick", "hall");
    assertThat(send.tap()).isEqualTo(Tap.PRE);
    assertThat(send.send().orElseThrow().name()).isEqualTo("send.hall.gainDb");
    assertThat(edge(desk, "voice", "hall").tap()).isEqualTo(Tap.POST);
    assertThat(edge(desk, "kick", "drums").send()).isEmpty();
  }

  @Test
  void aShutSendIsNoWayUnlessItOpensLater() {
    var console = band().set("snare.send.hall.gainDb=-120");
    assertThat(ways(console.desk())).doesNotContain("snare > hall");
    console.jump("snare", "send.hall.gainDb", -120, -10);
    assertThat(ways(console.desk())).contains("snare > hall");
  }

  @Test
  void whatIsSetIsReadAndTheRestIsAsByDefault() {
    var desk = band().set("kick.fader.gainDb=-3", "kick.mute=on").desk();
    var values = strip(desk, "kick").control().values();
    assertThat(values.amount(StripParameters.FADER)).isEqualTo(-3);
    assertThat(values.isOn(StripParameters.MUTE)).isTrue();
    assertThat(values.amount(StripParameters.PAN)).isZero();
    var hall = strip(desk, "hall").control().values();
    assertThat(hall.word(EffectParameters.SPACE_KIND)).isEqualTo("hall");
  }

  @Test
  void whatIsAutomatedMoves() {
    var desk = band().jump("kick", "fader.gainDb", -20, 0).desk();
    var curve = Objects.requireNonNull(strip(desk, "kick").control().curves().get("fader.gainDb"));
    assertThat(curve.at(0)).isEqualTo(-20);
    assertThat(curve.at(2_000)).isEqualTo(0);
    assertThat(strip(desk, "snare").control().curves()).isEmpty();
  }

  @Test
  void aKeyStandsBeforeWhatListensToIt() {
    var desk = band().set("kick.compressor1.key.from=voice", "kick.gate.key.from=kick").desk();
    assertThat(strip(desk, "kick").keys())
        .containsOnly(Map.entry("compressor1", desk.index().get("voice")));
    assertThat(desk.index().get("voice")).isLessThan(desk.index().get("kick"));
  }

  @Test
  void aKeyThatDoesNotExistIsNotListenedTo() {
    var desk = band().set("kick.gate.key.from=nobody").desk();
    assertThat(strip(desk, "kick").keys()).isEmpty();
  }

  @Test
  void vcasMoveTheVcasOfTheirMembers() {
    var desk =
        band()
            .vcas("shells", "all", "other")
            .set("kick.vca=shells", "shells.vca=all", "all.fader.gainDb=-4", "snare.vca=nobody")
            .desk();
    var vcas = strip(desk, "kick").vcas();
    assertThat(vcas).hasSize(2);
    assertThat(vcas.getLast().values().amount(StripParameters.FADER)).isEqualTo(-4);
    assertThat(strip(desk, "snare").vcas()).isEmpty();
  }

  @Test
  void aLoopThroughSendsIsNamed() {
    var console = band().set("hall.send.drums.gainDb=-6", "drums.send.hall.gainDb=-6");
    assertThatThrownBy(console::desk)
        .isInstanceOf(RoutingLoop.class)
        .hasMessageContaining("drums -> hall -> drums");
  }

  @Test
  void aLoopThroughAKeyIsNamed() {
    var console = band().set("kick.gate.key.from=music");
    assertThatThrownBy(console::desk)
        .isInstanceOf(RoutingLoop.class)
        .hasMessageContaining("kick -> drums -> music -> kick");
  }

  @Test
  void theSongIsAsLongAsItsLatestTrack() {
    assertThat(band().desk().lengthFrames()).isEqualTo(1_100);
    assertThat(band().set("snare.delay.frames=44").desk().lengthFrames()).isEqualTo(1_144);
  }

  @Test
  void fourHundredTracksWithSendsAndKeysStandInTheOrderOfTheSound() {
    var random = new Random(9);
    var console = new Console().buses("a", "b", "c").spaces("plate", "hall");
    console.tracks(IntStream.range(0, 400).mapToObj(i -> "t" + i).toArray(String[]::new));
    for (int i = 0; i < 400; i++) {
      console.set("t" + i + ".bus=" + List.of("a", "b", "c").get(random.nextInt(3)));
      console.set("t" + i + ".send.hall.gainDb=-10");
      if (i < 399) {
        // Later tracks key earlier ones: the order turns round.
        console.set("t" + i + ".gate.key.from=t" + (i + 1));
      }
    }
    var desk = console.desk();
    // The plan itself refuses every other order.
    assertThat(desk.plan().strips().getFirst().id()).isEqualTo("t399");
    assertThat(desk.tracksInOrder(console.session()).getFirst().id()).isEqualTo("t399");
  }

  /// Two drums in a bus in a bus, and a voice with a hall.
  private static Console band() {
    return new Console()
        .tracks("kick", "snare", "voice")
        .buses("music", "drums")
        .spaces("hall")
        .set("kick.bus=drums", "snare.bus=drums", "drums.bus=music", "voice.send.hall.gainDb=-12");
  }

  static List<String> ways(SessionConsole desk) {
    return desk.plan().edges().stream()
        .map(edge -> id(desk, edge.from()) + " > " + id(desk, edge.to()))
        .toList();
  }

  private static Edge edge(SessionConsole desk, String from, String to) {
    return desk.plan().edges().stream()
        .filter(edge -> id(desk, edge.from()).equals(from) && id(desk, edge.to()).equals(to))
        .findFirst()
        .orElseThrow();
  }

  static StripPlan strip(SessionConsole desk, String id) {
    return desk.plan().strips().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static String id(SessionConsole desk, int strip) {
    return desk.plan().strips().get(strip).id();
  }
}
