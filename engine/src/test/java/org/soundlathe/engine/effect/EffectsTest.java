package org.soundlathe.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.paperwork.message.MessageCatalogue;

class EffectsTest {
  private static final Effects EFFECTS = Effects.offline(Desk.rooms());
  private static final Map<String, Object> ROOM = Map.of("convolution.response", "audio/room.wav");
  private static final List<String> STEREO_ONLY = List.of("haas", "dual-pan");

  @Test
  void everyKindOfInsertSoundsOnMonoAndStereoAndIsLateByWholeGridSteps() {
    for (var kind : EffectParameters.KIND.words()) {
      for (int channels : List.of(1, 2)) {
        if (channels == 1 && STEREO_ONLY.contains(kind)) {
          continue;
        }
        sounds(
            EFFECTS.insert("insert 1", kind, Desk.spec(channels), Desk.values(ROOM)),
            kind,
            channels);
      }
    }
  }

  @Test
  void everyKindOfSpaceSounds() {
    for (var kind : EffectParameters.SPACE_KIND.words()) {
      sounds(EFFECTS.space("return hall", kind, Desk.spec(2), Desk.values(ROOM)), kind, 2);
    }
  }

  @Test
  void everySettingOfAnEffectChangesItsSound() {
    for (var kind : EffectParameters.KIND.words()) {
      for (var parameter : EffectParameters.of(kind)) {
        assertThat(bases().stream().anyMatch(base -> changes(kind, base, parameter, false)))
            .as("%s: %s", kind, parameter.name())
            .isTrue();
      }
    }
    for (var kind : EffectParameters.SPACE_KIND.words()) {
      for (var parameter : EffectParameters.ofSpace(kind)) {
        assertThat(bases().stream().anyMatch(base -> changes(kind, base, parameter, true)))
            .as("%s: %s", kind, parameter.name())
            .isTrue();
      }
    }
  }

  @Test
  void everySettingIsFoundByItsNameBelowTheInsert() {
    for (var kind : EffectParameters.KIND.words()) {
      for (var parameter : EffectParameters.of(kind)) {
        assertThat(StripParameters.find("insert2." + parameter.name()))
            .contains(StripParameters.insert(2).here(parameter));
      }
    }
  }

  @Test
  void insertThatIsOffIsADelayBitForBit() {
    for (var kind : EffectParameters.KIND.words()) {
      var off = Desk.values(Desk.with(ROOM, "on", false));
      Kernel kernel = EFFECTS.insert("insert 1", kind, Desk.spec(2), off);
      Kernel on = EFFECTS.insert("insert 1", kind, Desk.spec(2), Desk.values(ROOM));
      float[][] sound = Desk.noise(3, 2, 6_000);
      float[][] out = Desk.run(kernel, sound, 500);
      int late = kernel.latencyFrames();
      assertThat(late).as(kind).isEqualTo(on.latencyFrames());
      assertThat(Arrays.copyOfRange(out[1], late, 6_000))
          .as(kind)
          .isEqualTo(Arrays.copyOf(sound[1], 6_000 - late));
    }
  }

  @Test
  void reverbOnAMonoTrackIsTheMeanOfBothSides() {
    var values = Desk.values(Map.of("return.mixPercent", 40.0));
    float[][] mono = Desk.noise(4, 1, 12_000);
    float[][] heard = Desk.run(EFFECTS.insert("", "plate", Desk.spec(1), values), mono, 512);
    float[][] both = {mono[0], mono[0]};
    float[][] sides = Desk.run(EFFECTS.insert("", "plate", Desk.spec(2), values), both, 512);
    for (int i = 0; i < 12_000; i++) {
      assertThat(heard[0][i]).isEqualTo(0.5f * (sides[0][i] + sides[1][i]));
    }
  }

  @Test
  void reverbInAnInsertLetsTheDrySoundThroughAndBehindAReturnDoesNot() {
    float[][] click = new float[2][64];
    click[0][0] = 1;
    var values = Desk.values(Map.of("return.mixPercent", 30.0));
    assertThat(Desk.run(EFFECTS.insert("", "reverb", Desk.spec(2), values), click, 64)[0][0])
        .isEqualTo(0.7f);
    assertThat(Desk.run(EFFECTS.space("", "reverb", Desk.spec(2), values), click, 64)[0][0])
        .isZero();
  }

  @Test
  void echoInNotesKeepsTheTempoEvenWhereANoteIsTooLong() {
    assertThat(firstEcho(Map.of("echo.note", "1/4", "echo.tempoBpm", 150.0))).isEqualTo(19_200);
    // A whole note at 40 bpm lasts 6 s; half of it is the longest echo that keeps time.
    assertThat(firstEcho(Map.of("echo.note", "1/1", "echo.tempoBpm", 40.0))).isEqualTo(144_000);
    assertThat(firstEcho(Map.of("echo.timeMs", 20.0))).isEqualTo(960);
  }

  @Test
  void outputDoesNotDependOnTheBlocks() {
    for (var kind : List.of("plate", "limiter", "saturation", "echo")) {
      for (int channels : List.of(1, 2)) {
        float[][] sound = Desk.noise(5, channels, 5_000);
        float[][] whole = Desk.run(insert(kind, channels), sound, 1_000);
        for (int step : List.of(1, 7, 64, 500)) {
          assertThat(Desk.run(insert(kind, channels), sound, step))
              .as("%s, blocks of %d", kind, step)
              .isDeepEqualTo(whole);
        }
      }
    }
  }

  @Test
  void brokenSamplesAreHeardAsSilenceBesideAnAnswerToo() {
    for (int channels : List.of(1, 2)) {
      float[][] sound = Desk.noise(6, channels, 2_000);
      sound[0][100] = Float.NaN;
      sound[0][700] = Float.POSITIVE_INFINITY;
      Kernel kernel = insert("spring", channels);
      for (float[] signal : Desk.run(kernel, sound, 256)) {
        for (float sample : signal) {
          assertThat(sample).isFinite();
        }
      }
      assertThat(kernel.brokenSamples()).isEqualTo(2);
    }
  }

  @Test
  void crossedCornersOfAMultibandAreSetApart() {
    var crossed =
        Desk.values(
            Map.of(
                "multiband.bands", 5.0,
                "multiband.corner1Hz", 9_000.0,
                "multiband.corner2Hz", 300.0,
                "multiband.corner3Hz", 20_000.0,
                "multiband.corner4Hz", 20_000.0));
    sounds(EFFECTS.insert("", "multiband", Desk.spec(2), crossed), "multiband", 2);
  }

  @Test
  void whatCannotSoundIsRefusedWithItsPlaceAndAWayOut() {
    var spec = Desk.spec(1);
    assertThatThrownBy(() -> EFFECTS.insert("insert 2 of lead", "haas", spec, Values.DEFAULTS))
        .isInstanceOf(EffectRefusal.NeedsStereo.class)
        .hasMessage("insert 2 of lead: \"haas\" sets left against right, and this track is mono");
    assertThatThrownBy(() -> EFFECTS.insert("insert 1", "vocoder", spec, Values.DEFAULTS))
        .isInstanceOf(EffectRefusal.Unknown.class);
    assertThatThrownBy(() -> EFFECTS.insert("insert 1", "convolution", spec, Values.DEFAULTS))
        .isInstanceOf(EffectRefusal.NoResponse.class)
        .hasMessage("insert 1: the convolution has no response to play through");
    assertThatThrownBy(() -> convolved("audio/missing.wav", "each"))
        .hasMessage("return hall: the response audio/missing.wav is not in the session");
    assertThatThrownBy(() -> convolved("audio/stereo.wav", "true-stereo"))
        .isInstanceOf(EffectRefusal.MisfitResponse.class);
  }

  @Test
  void everyRefusalStandsInTheCatalogue() {
    var refusals =
        List.of(
            new EffectRefusal.Unknown("", ""),
            new EffectRefusal.NeedsStereo("", ""),
            new EffectRefusal.NoResponse("", ""),
            new EffectRefusal.MisfitResponse("", "", ""),
            new EffectRefusal.Later("", 0, 0));
    assertThat(refusals).hasSameSizeAs(EffectRefusal.class.getPermittedSubclasses());
    var catalogue = MessageCatalogue.load();
    assertThat(refusals)
        .allSatisfy(refusal -> assertThat(catalogue.find(refusal.code())).isPresent())
        .extracting(EffectRefusal::code)
        .doesNotHaveDuplicates();
  }

  private static Kernel insert(String kind, int channels) {
    return EFFECTS.insert("insert 1", kind, Desk.spec(channels), Values.DEFAULTS);
  }

  private static Kernel convolved(String path, String routing) {
    var values = Desk.values(Map.of("convolution.response", path, "convolution.routing", routing));
    return EFFECTS.space("return hall", "convolution", Desk.spec(2), values);
  }

  private static int firstEcho(Map<String, Object> set) {
    float[][] click = new float[1][150_000];
    click[0][0] = 1;
    float[][] out = Desk.run(EFFECTS.space("", "echo", Desk.spec(1), Desk.values(set)), click, 512);
    int at = 0;
    while (out[0][at] == 0) {
      at++;
    }
    return at;
  }

  private static void sounds(Kernel kernel, String kind, int channels) {
    assertThat(kernel.latencyFrames() % Padded.GRID_FRAMES).as(kind).isZero();
    float[][] out = Desk.run(kernel, Desk.noise(1, channels, 24_000), 512);
    for (float[] signal : out) {
      double power = 0;
      for (float sample : signal) {
        power += (double) sample * sample;
      }
      assertThat(power).as("%s, %d channels, seed 1", kind, channels).isBetween(1.0, 24_000.0);
    }
  }

  /// Some settings count only beside certain others.
  private static List<Map<String, Object>> bases() {
    var free = new HashMap<>(ROOM);
    free.put("multiband.bands", 5.0);
    var inTime = new HashMap<>(free);
    inTime.put("echo.note", "1/4");
    inTime.put("modulation.followsTempo", true);
    return List.of(ROOM, free, inTime);
  }

  private static boolean changes(
      String kind, Map<String, Object> base, Parameter parameter, boolean isSpace) {
    var other = Desk.with(base, parameter.name(), Desk.another(parameter));
    return !sound(kind, base, isSpace).isLike(sound(kind, other, isSpace));
  }

  private static Sound sound(String kind, Map<String, Object> set, boolean isSpace) {
    return isSpace
        ? EFFECTS.spaceSound("", kind, Desk.spec(2), Desk.values(set))
        : EFFECTS.insertSound("", kind, Desk.spec(2), Desk.values(set));
  }
}
