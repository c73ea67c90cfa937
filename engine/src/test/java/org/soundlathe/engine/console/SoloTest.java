package org.soundlathe.engine.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.engine.plan.StripPlan;

class SoloTest {
  @Test
  void withoutASoloEverythingIsHeard() {
    var desk = band().desk();
    assertThat(shut(desk)).isEmpty();
    assertThat(SessionConsoleTest.ways(desk)).hasSize(15);
  }

  @Test
  void aSoloedTrackIsHeardThroughItsBusesAndSpaces() {
    var desk = band().set("kick.solo=on").desk();
    assertThat(shut(desk)).containsExactly("snare", "voice", "choir", "vocals", "plate");
    assertThat(SessionConsoleTest.ways(desk))
        .containsExactlyInAnyOrder(
            "kick > drums",
            "kick > crush",
            "kick > hall",
            "drums > mix",
            "crush > mix",
            "hall > mix");
  }

  @Test
  void aSoloedBusTakesAlongWhatFeedsItAndTheirSpaces() {
    var desk = band().set("drums.solo=on").desk();
    assertThat(shut(desk)).containsExactly("voice", "choir", "vocals", "plate");
    assertThat(SessionConsoleTest.ways(desk))
        .contains("kick > drums", "snare > drums", "kick > hall", "hall > mix")
        .doesNotContain("voice > vocals", "voice > hall");
  }

  @Test
  void aSoloedSpaceIsHeardAloneAndSupplied() {
    var desk = band().set("hall.solo=on").desk();
    assertThat(SessionConsoleTest.ways(desk))
        .containsExactlyInAnyOrder(
            "kick > hall", "voice > hall", "plate > hall", "choir > plate", "hall > mix");
    assertThat(shut(desk)).containsExactly("snare", "drums", "vocals", "crush");
  }

  @Test
  void aSoloedParallelBusIsHeardWithoutTheDirectSound() {
    var desk = band().set("crush.solo=on").desk();
    assertThat(SessionConsoleTest.ways(desk))
        .containsExactlyInAnyOrder("kick > crush", "snare > crush", "crush > mix");
  }

  @Test
  void soloOnAVcaSolosItsMembers() {
    var desk =
        band()
            .vcas("singers", "all")
            .set("voice.vca=singers", "choir.vca=singers", "singers.vca=all", "all.solo=on")
            .desk();
    assertThat(shut(desk)).containsExactly("kick", "snare", "drums", "crush");
  }

  @Test
  void whatIsSoloSafeStaysHeard() {
    var desk = band().set("kick.solo=on", "voice.soloSafe=on").desk();
    assertThat(shut(desk)).containsExactly("snare", "choir", "plate");
    var alone = band().set("voice.soloSafe=on").desk();
    assertThat(shut(alone)).isEmpty();
  }

  @Test
  void aStripThatIsShutStillKeys() {
    var desk = band().set("kick.solo=on", "kick.compressor1.key.from=voice").desk();
    assertThat(SessionConsoleTest.strip(desk, "voice").isShut()).isTrue();
    assertThat(SessionConsoleTest.strip(desk, "kick").keys()).containsKey("compressor1");
  }

  /// Drums with a parallel bus; a voice with a hall; a choir whose plate goes on into the hall.
  private static Console band() {
    return new Console()
        .tracks("kick", "snare", "voice", "choir")
        .buses("drums", "vocals", "crush")
        .spaces("plate", "hall")
        .set(
            "kick.bus=drums",
            "snare.bus=drums",
            "voice.bus=vocals",
            "choir.bus=vocals",
            "kick.send.crush.gainDb=0",
            "snare.send.crush.gainDb=0",
            "kick.send.hall.gainDb=-6",
            "voice.send.hall.gainDb=-6",
            "choir.send.plate.gainDb=-6",
            "plate.bus=mix",
            "plate.send.hall.gainDb=-6");
  }

  private static List<String> shut(SessionConsole desk) {
    return desk.plan().strips().stream().filter(StripPlan::isShut).map(StripPlan::id).toList();
  }
}
