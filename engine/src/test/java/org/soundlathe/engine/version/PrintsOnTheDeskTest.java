package org.soundlathe.engine.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.engine.bounce.Signals;
import org.soundlathe.engine.console.Console;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.desk.Desk;
import org.soundlathe.engine.desk.DeskOptions;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.StripPlan;
import org.soundlathe.engine.source.SignalReader;

/// Whether what is printed adds up as sound, on a desk with compressors, gates, a dynamic band, a
/// side-chain, sends before and after the fader, nested buses and automation.
class PrintsOnTheDeskTest {
  private static final int CHUNKS = 6;
  private static final Voices VOICES = new Voices(Set.of("lead"), Set.of("choir"));

  /// What is allowed to be left where two prints are added.
  private static final double NULL_DB = -120;

  @Test
  void instrumentalAndACappellaNullAgainstTheMixBeforeItsChain() {
    var desk = band();
    var plan = desk.plan();
    var sounds =
        render(
            desk,
            Prints.of(plan)
                .add(Version.whole("sum", Point.BEFORE_MIX_CHAIN))
                .add(before(SongVersion.INSTRUMENTAL.of(plan, VOICES, List.of())))
                .add(before(SongVersion.A_CAPPELLA.of(plan, VOICES, List.of()))));
    assertThat(peakDb(sounds[2])).as("instrumental").isGreaterThan(-20);
    assertThat(peakDb(sounds[3])).as("a cappella").isGreaterThan(-20);
    assertThat(leftDb(sounds[1], sounds[2], sounds[3])).isLessThan(NULL_DB);
  }

  @Test
  void theyAddUpToTheMixThroughItsChainToo() {
    var desk = band();
    var plan = desk.plan();
    var sounds =
        render(
            desk,
            Prints.of(plan)
                .add(SongVersion.INSTRUMENTAL.of(plan, VOICES, List.of()))
                .add(SongVersion.A_CAPPELLA.of(plan, VOICES, List.of())));
    assertThat(leftDb(sounds[0], sounds[1], sounds[2])).isLessThan(NULL_DB);
  }

  @Test
  void stemsNullAgainstTheMixBeforeItsChain() {
    var desk = band();
    var prints = Prints.of(desk.plan()).add(Version.whole("sum", Point.BEFORE_MIX_CHAIN));
    var stems = Stem.of(desk.plan());
    assertThat(stems)
        .extracting(Stem::id)
        .containsExactlyInAnyOrder("drums", "crush", "music", "vocals", "hall", "mix");
    stems.forEach(prints::add);
    var sounds = render(desk, prints);
    var parts = new ArrayList<float[][]>(List.of(sounds).subList(2, sounds.length));
    assertThat(leftDb(sounds[1], parts.toArray(float[][][]::new))).isLessThan(NULL_DB);
  }

  @Test
  void theMusicStillMakesRoomForAVoiceThatIsMissing() {
    var desk = band();
    var ducked =
        render(
            desk,
            Prints.of(desk.plan())
                .add(before(SongVersion.INSTRUMENTAL.of(desk.plan(), VOICES, List.of()))));
    var alone = band("music.compressor1.on=off");
    var free =
        render(
            alone,
            Prints.of(alone.plan())
                .add(before(SongVersion.INSTRUMENTAL.of(alone.plan(), VOICES, List.of()))));
    assertThat(leftDb(ducked[1], free[1])).isGreaterThan(-40);
  }

  @Test
  void vocalUpIsTheMixAndATwelfthOfTheLeadVoice() {
    var desk = band();
    var plan = desk.plan();
    var others = Set.of("kick", "snare", "guitar", "noise", "choir");
    var lead = new Version("lead", others, Map.of(), Point.AFTER_MIX_CHAIN);
    var sounds =
        render(
            desk, Prints.of(plan).add(lead).add(SongVersion.VOCAL_UP.of(plan, VOICES, List.of())));
    scale(sounds[1], Decibels.toGain(1) - 1);
    assertThat(leftDb(sounds[2], sounds[0], sounds[1])).isLessThan(NULL_DB);
  }

  private static SessionConsole band(String... more) {
    return new Console()
        .tracks("kick", "snare", "guitar", "lead", "choir", "noise")
        .buses("drums", "crush", "music", "vocals")
        .spaces("hall")
        .set(
            "kick.bus=drums",
            "snare.bus=drums",
            "drums.bus=music",
            "guitar.bus=music",
            "lead.bus=vocals",
            "choir.bus=vocals",
            "snare.gate.on=on",
            "kick.send.crush.gainDb=-6",
            "snare.send.crush.gainDb=-3",
            "crush.compressor1.on=on",
            "crush.compressor1.thresholdDb=-40",
            "crush.compressor1.ratio=8",
            "drums.compressor1.on=on",
            "drums.compressor1.thresholdDb=-20",
            "music.compressor1.on=on",
            "music.compressor1.thresholdDb=-30",
            "music.compressor1.ratio=4",
            "music.compressor1.key.from=lead",
            "music.equalizer2.on=on",
            "music.equalizer2.dynamic=on",
            "music.equalizer2.thresholdDb=-40",
            "music.equalizer2.rangeDb=-9",
            "music.equalizer2.key.from=lead",
            "vocals.deEsser.on=on",
            "vocals.compressor2.on=on",
            "vocals.compressor2.thresholdDb=-25",
            "vocals.highPass.on=on",
            "guitar.send.hall.gainDb=-9",
            "guitar.send.hall.tap=pre",
            "lead.send.hall.gainDb=-12",
            "drums.send.hall.gainDb=-15",
            "hall.compressor1.on=on",
            "hall.compressor1.thresholdDb=-40",
            "mix.equalizer1.on=on",
            "mix.equalizer1.gainDb=3",
            "mix.compressor1.on=on",
            "mix.compressor1.thresholdDb=-20")
        .jump("lead", "fader.gainDb", -6, 0)
        .jump("music", "fader.gainDb", 0, -3)
        .set(more)
        .desk();
  }

  private static Version before(Version version) {
    return version.at(version.id(), Point.BEFORE_MIX_CHAIN);
  }

  /// @return `[output][side][frame]`
  private static float[][][] render(SessionConsole session, Prints prints) {
    var plan = prints.plan();
    int chunk = DeskOptions.CHUNK_FRAMES;
    var all = new float[plan.outputs().size()][2][CHUNKS * chunk];
    var block = new float[plan.outputs().size()][2][chunk];
    try (var desk =
        new Desk(
            plan,
            readers(session.plan()),
            Effects.offline(Responses.NONE),
            DeskOptions.offline(1_024, 2))) {
      for (int at = 0; at < CHUNKS * chunk; at += chunk) {
        desk.render(block);
        for (int i = 0; i < all.length; i++) {
          System.arraycopy(block[i][0], 0, all[i][0], at, chunk);
          System.arraycopy(block[i][1], 0, all[i][1], at, chunk);
        }
      }
    }
    return all;
  }

  private static List<SignalReader> readers(DeskPlan plan) {
    var readers = new ArrayList<SignalReader>();
    for (var strip : plan.strips()) {
      if (strip.kind() == StripPlan.Kind.TRACK) {
        long seed = strip.id().hashCode();
        readers.add(Signals.noise(seed, 2, CHUNKS * DeskOptions.CHUNK_FRAMES));
      }
    }
    return readers;
  }

  private static void scale(float[][] sound, double gain) {
    for (float[] side : sound) {
      for (int i = 0; i < side.length; i++) {
        side[i] = (float) (side[i] * gain);
      }
    }
  }

  /// What is left of a sound without its parts.
  private static double leftDb(float[][] whole, float[][]... parts) {
    double peak = 0;
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < whole[side].length; i++) {
        double left = whole[side][i];
        for (float[][] part : parts) {
          left -= part[side][i];
        }
        peak = Math.max(peak, Math.abs(left));
      }
    }
    return Decibels.ofGain(peak);
  }

  private static double peakDb(float[][] sound) {
    return leftDb(sound);
  }
}
