package org.soundlathe.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.parameter.Values;

class MovingEffectTest {
  private static final Effects EFFECTS = Effects.offline(Desk.rooms());
  private static final int CHANGE_AT = 24_000;

  /// A kind, where it comes from and where it goes.
  private record Move(String kind, Map<String, Object> from, Map<String, Object> to) {}

  private static final List<Move> MOVES =
      List.of(
          new Move("saturation", Map.of(), Map.of("saturation.driveDb", 20.0)),
          new Move("chorus", Map.of(), Map.of("chorus.rateHz", 3.0)),
          new Move("tremolo", Map.of(), Map.of("tremolo.depthPercent", 90.0)),
          new Move("limiter", Map.of(), Map.of("limiter.ceilingDbtp", -12.0)),
          new Move("multiband", Map.of(), Map.of("multiband.band1.thresholdDb", -40.0)),
          new Move("haas", Map.of(), Map.of("haas.delayMs", 25.0)),
          new Move("echo", Map.of("echo.mixPercent", 30.0), Map.of("echo.timeMs", 180.0)),
          new Move("plate", Map.of(), Map.of("plate.decaySeconds", 5.0)),
          new Move("reverb", Map.of(), Map.of("on", false)),
          new Move("microphone", Map.of(), Map.of("microphone.type", "ribbon")),
          new Move("preamplifier", Map.of(), Map.of("preamplifier.driveDb", 18.0)),
          new Move("live-room", Map.of(), Map.of("liveRoom.distanceMetres", 3.0)),
          new Move("amplifier", Map.of(), Map.of("amplifier.gainDb", 24.0)),
          new Move("amplifier", Map.of("on", false), Map.of()));

  @Test
  void changeMakesNoClick() {
    for (var move : MOVES) {
      float[][] tone = tone(96_000);
      float[][] out = play(move, tone, 512);
      // The tone has nothing above 12 kHz but what the effects add while they are still: the
      // measure is the excess over that. A fade of 20 ms bends by -86 dBFS at each end.
      double still =
          Math.max(loudestHighs(out[0], 12_000, 23_000), loudestHighs(out[0], 80_000, 95_000));
      assertThat(loudestHighs(out[0], 23_900, 80_000)).as("%s", move).isLessThan(2 * still + 1e-4);
    }
  }

  @Test
  void changedEffectSoundsLikeAPreparedOneInTheEnd() {
    for (var move : MOVES) {
      if (move.kind.equals("chorus") || move.kind.equals("tremolo")) {
        // Their sway counts from where they began.
        continue;
      }
      float[][] tone = tone(4 * 48_000);
      float[][] moved = play(move, tone, 512);
      float[][] still = Desk.run(kernel(move.kind, move.to), tone, 512);
      double off = 0;
      for (int i = 4 * 48_000 - 4_800; i < 4 * 48_000; i++) {
        off = Math.max(off, Math.abs(moved[0][i] - still[0][i]));
      }
      // What the longest tail still rings: a plate of 5 s, three seconds after the change.
      assertThat(off).as("%s", move).isLessThan(move.kind.equals("plate") ? 1e-2 : 2e-4);
    }
  }

  @Test
  void outputDoesNotDependOnTheBlocks() {
    for (var move : MOVES) {
      float[][] sound = Desk.noise(7, 2, 30_000);
      float[][] whole = play(move, sound, 1_000);
      for (int step : List.of(7, 64, 500)) {
        assertThat(play(move, sound, step)).as("%s, %d", move, step).isDeepEqualTo(whole);
      }
    }
  }

  @Test
  void dryPartOfAnEchoStaysAsLoudAllTheWay() {
    var move = new Move("echo", Map.of("echo.mixPercent", 0.0), Map.of("echo.mixPercent", 1.0));
    float[][] tone = tone(48_000);
    float[][] out = play(move, tone, 512);
    for (int i = 0; i < 48_000; i++) {
      assertThat(out[0][i]).as("frame %d", i).isCloseTo(tone[0][i], within(0.011f));
    }
  }

  @Test
  void tailOfTheOldSpaceRingsOn() {
    float[][] burst = new float[2][96_000];
    System.arraycopy(Desk.noise(8, 1, 4_000)[0], 0, burst[0], CHANGE_AT - 4_000, 4_000);
    System.arraycopy(burst[0], 0, burst[1], 0, 96_000);
    var long3 = Map.<String, Object>of("plate.decaySeconds", 3.0);
    float[][] changed =
        play(new Move("plate", long3, Map.of("plate.decaySeconds", 0.5)), burst, 512);
    float[][] still = Desk.run(kernel("plate", long3), burst, 512);
    // What came before the change is answered by the plate of then; of the first 20 ms nothing.
    for (int i = CHANGE_AT + 2_000; i < CHANGE_AT + 30_000; i++) {
      assertThat(changed[0][i]).as("frame %d", i).isCloseTo(still[0][i], within(1e-3f));
    }
  }

  @Test
  void movingOnAndOnItGoesInStepsAndEndsWhereItIsTold() {
    var effect = moving("tremolo", Map.of());
    float[][] ones = new float[2][64];
    double last = 0;
    double largest = 0;
    for (int i = 0; i < 3_000; i++) {
      Arrays.fill(ones[0], 0.5f);
      Arrays.fill(ones[1], 0.5f);
      effect.adopt(
          "tremolo",
          Desk.values(
              Map.of("tremolo.rateHz", 0.02, "tremolo.depthPercent", Math.min(100.0, i / 20.0))));
      effect.process(ones, 64);
      for (int frame = 0; frame < 64; frame++) {
        largest = i + frame == 0 ? 0 : Math.max(largest, Math.abs(ones[0][frame] - last));
        last = ones[0][frame];
      }
    }
    assertThat(largest).isLessThan(1e-3);
    assertThat(effect.latencyFrames()).isZero();
  }

  @Test
  void equalSettingsLeaveTheKernelAlone() {
    float[][] sound = Desk.noise(9, 2, 48_000);
    float[][] still = Desk.run(kernel("plate", Map.of()), sound, 64);
    var effect = moving("plate", Map.of());
    float[][] out = new float[2][48_000];
    float[][] block = new float[2][64];
    for (int at = 0; at < 48_000; at += 64) {
      effect.adopt("plate", Values.DEFAULTS);
      for (int channel = 0; channel < 2; channel++) {
        System.arraycopy(sound[channel], at, block[channel], 0, 64);
      }
      effect.process(block, 64);
      for (int channel = 0; channel < 2; channel++) {
        System.arraycopy(block[channel], 0, out[channel], at, 64);
      }
    }
    assertThat(out).isDeepEqualTo(still);
  }

  @Test
  void kindMayChangeWhereTheLatencyAllowsIt() {
    var effect = moving("limiter", Map.of("limiter.lookAheadMs", 5.0));
    effect.adopt("chorus", Values.DEFAULTS);
    float[][] out = Desk.run(effect, tone(24_000), 512);
    assertThat(loudestHighs(out[0], 3_000, 24_000)).isLessThan(1e-4);
    assertThatThrownBy(
            () -> effect.adopt("limiter", Desk.values(Map.of("limiter.lookAheadMs", 10.0))))
        .isInstanceOf(EffectRefusal.Later.class)
        .hasMessageContaining("insert 1: the change needs a latency of");
  }

  @Test
  void resetIsThereAtOnceAndForgetsTheSound() {
    var move = MOVES.get(7);
    float[][] sound = Desk.noise(10, 2, 12_000);
    var effect = moving(move.kind, move.from);
    Desk.run(effect, sound, 512);
    effect.adopt(move.kind, Desk.values(move.to));
    Desk.run(effect, sound, 512);
    effect.reset();
    assertThat(Desk.run(effect, sound, 512))
        .isDeepEqualTo(Desk.run(kernel(move.kind, move.to), sound, 512));
  }

  private static MovingEffect moving(String kind, Map<String, Object> set) {
    return EFFECTS.movingInsert("insert 1", kind, Desk.spec(2), Desk.values(set));
  }

  private static Kernel kernel(String kind, Map<String, Object> set) {
    return EFFECTS.insert("insert 1", kind, Desk.spec(2), Desk.values(set));
  }

  /// Changes after half a second, which is a point of the grid.
  private static float[][] play(Move move, float[][] sound, int step) {
    var effect = moving(move.kind, move.from);
    float[][] before = part(sound, 0, CHANGE_AT);
    float[][] after = part(sound, CHANGE_AT, sound[0].length);
    float[][] first = Desk.run(effect, before, step);
    effect.adopt(move.kind, Desk.values(move.to));
    float[][] second = Desk.run(effect, after, step);
    float[][] out = new float[2][sound[0].length];
    for (int channel = 0; channel < 2; channel++) {
      System.arraycopy(first[channel], 0, out[channel], 0, CHANGE_AT);
      System.arraycopy(second[channel], 0, out[channel], CHANGE_AT, second[channel].length);
    }
    return out;
  }

  private static float[][] part(float[][] sound, int from, int to) {
    return new float[][] {
      Arrays.copyOfRange(sound[0], from, to), Arrays.copyOfRange(sound[1], from, to)
    };
  }

  private static float[][] tone(int frames) {
    float[][] tone = new float[2][frames];
    for (int i = 0; i < frames; i++) {
      tone[0][i] = (float) (0.25 * StrictMath.sin(2 * StrictMath.PI * 200 * i / Desk.RATE_HZ));
      tone[1][i] = tone[0][i];
    }
    return tone;
  }

  /// The largest sixth difference: 200 Hz leaves -190 dB of itself, a step of 1 leaves 20.
  private static double loudestHighs(float[] signal, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      double sixth =
          signal[i]
              - 6.0 * signal[i - 1]
              + 15.0 * signal[i - 2]
              - 20.0 * signal[i - 3]
              + 15.0 * signal[i - 4]
              - 6.0 * signal[i - 5]
              + signal[i - 6];
      largest = Math.max(largest, Math.abs(sixth));
    }
    return largest / 20;
  }
}
