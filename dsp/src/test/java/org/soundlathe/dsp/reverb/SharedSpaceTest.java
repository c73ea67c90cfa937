package org.soundlathe.dsp.reverb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.SpaceParameters;
import org.soundlathe.dsp.unit.Decibels;

class SharedSpaceTest implements SpaceContract {
  private static final int RATE_HZ = Tail.RATE_HZ;

  @Override
  public Space space(Spec spec, Wet wet) {
    return SharedSpace.prepare(spec, new SharedSpace.Settings(1.2, 50, Size.ROOM, wet));
  }

  @Override
  public Space anyhow(Spec spec, Random random, Wet wet) {
    return SharedSpace.prepare(
        spec,
        new SharedSpace.Settings(
            SpaceContract.any(random, SpaceParameters.DECAY),
            SpaceContract.any(random, SpaceParameters.DAMPING),
            random.nextBoolean() ? Size.ROOM : Size.HALL,
            wet));
  }

  @Test
  void oneKilohertzDecaysBy60DbInTheTimeAsked() {
    for (Size size : Size.values()) {
      for (double decaySeconds : List.of(0.4, 1.2, 3.0)) {
        for (double damping : List.of(0.0, 50.0, 100.0)) {
          int frames = (int) (RATE_HZ * (decaySeconds + 0.5));
          float[][] answer = click(settings(decaySeconds, damping, size), frames);
          assertThat(Tail.t60Seconds(Tail.bandAround(1_000, answer[0])))
              .as("%s, damping %.0f %%", size, damping)
              .isCloseTo(decaySeconds, within(0.1 * decaySeconds));
        }
      }
    }
  }

  @Test
  void dampingShortensTheHighsAndKeepsTheLowsMild() {
    for (Size size : Size.values()) {
      float[] answer = click(settings(1.5, 60, size), 2 * RATE_HZ)[0];
      double lows = Tail.t60Seconds(Tail.bandAround(125, answer));
      double highs = Tail.t60Seconds(Tail.bandAround(8_000, answer));
      assertThat(highs).isBetween(0.35 * 1.5, 0.75 * 1.5);
      assertThat(lows).isBetween(0.9 * 1.5, 1.45 * 1.5);
    }
  }

  @Test
  void energyOfTheTailFallsSteadily() {
    for (Size size : Size.values()) {
      float[] answer = click(settings(1.5, 40, size), 2 * RATE_HZ)[0];
      int part = RATE_HZ / 10;
      double before = Signals.rmsDb(answer, part, 2 * part);
      for (int i = 2; i < 18; i++) {
        double now = Signals.rmsDb(answer, i * part, (i + 1) * part);
        assertThat(now).as("%s, %d ms", size, i * 100).isLessThan(before);
        before = now;
      }
    }
  }

  @Test
  void echoesGrowDenseSoon() {
    for (Size size : Size.values()) {
      float[] answer = click(settings(1.5, 30, size), RATE_HZ)[0];
      double early = Tail.echoDensity(answer, size == Size.ROOM ? 480 : 1_300);
      double late = Tail.echoDensity(answer, RATE_HZ / 5);
      assertThat(late).as("%s", size).isBetween(0.9, 1.1);
      assertThat(early).as("%s", size).isLessThan(0.8 * late);
    }
  }

  /// Spread of the tail's third-octave levels, 200 Hz to 8 kHz, without damping: a coloured space
  /// (a spring, a pipe) has single bands that stand out.
  @Test
  void tailHasNoColourOfItsOwn() {
    for (Size size : Size.values()) {
      double[] powers = Tail.powers(click(settings(2, 0, size), 2 * RATE_HZ)[0], RATE_HZ / 4);
      double sum = 0;
      double squares = 0;
      int bands = 0;
      for (double hz = 200; hz < 8_001; hz *= StrictMath.cbrt(2)) {
        double levelDb = Tail.thirdOctaveDb(powers, hz);
        sum += levelDb;
        squares += levelDb * levelDb;
        bands++;
      }
      double mean = sum / bands;
      assertThat(Math.sqrt(squares / bands - mean * mean)).as("%s", size).isLessThan(1.0);
    }
  }

  /// The tail with its decay taken off, beside itself some time later: a flutter echo or a metal
  /// ring would come back alike.
  @Test
  void tailDoesNotFlutter() {
    for (Size size : Size.values()) {
      double decaySeconds = size == Size.ROOM ? 0.6 : 2;
      float[] answer = click(settings(decaySeconds, 30, size), RATE_HZ)[0];
      double[] flat = Tail.withoutDecay(answer, RATE_HZ / 10, 24_000, decaySeconds);
      for (int lag = 24; lag < 9_600; lag++) {
        assertThat(Math.abs(Tail.likeness(flat, lag))).as("%s, lag %d", size, lag).isLessThan(0.18);
      }
    }
  }

  @Test
  void monoSoundComesBackWideInBothSizes() {
    for (Size size : Size.values()) {
      float[][] answer = click(settings(1.5, 40, size), RATE_HZ);
      double cross = 0;
      double left = 0;
      double right = 0;
      for (int i = RATE_HZ / 10; i < RATE_HZ; i++) {
        cross += answer[0][i] * answer[1][i];
        left += answer[0][i] * answer[0][i];
        right += answer[1][i] * answer[1][i];
      }
      assertThat(Math.abs(cross / Math.sqrt(left * right))).as("%s", size).isLessThan(0.3);
      assertThat(Decibels.ofPower(left / right)).as("%s", size).isCloseTo(0, within(1.0));
    }
  }

  @Test
  void ringingIsAsLoudAsTheSendWhateverTheDecay() {
    for (Size size : Size.values()) {
      for (double decaySeconds : List.of(0.5, 1.5, 4.0)) {
        float[][] answer = click(settings(decaySeconds, 0, size), 5 * RATE_HZ);
        double energy = 0;
        for (float sample : answer[0]) {
          energy += (double) sample * sample;
        }
        assertThat(Decibels.ofPower(energy))
            .as("%s %.1f s", size, decaySeconds)
            .isCloseTo(0, within(1.5));
      }
    }
  }

  @Test
  void preDelayMovesEveryBit() {
    float[] near = click(new SharedSpace.Settings(1, 0, 50, Size.ROOM), RATE_HZ)[0];
    float[] far = click(new SharedSpace.Settings(1, 100, 50, Size.ROOM), RATE_HZ)[0];
    for (int i = 4_800; i < RATE_HZ; i++) {
      assertThat(far[i]).isEqualTo(near[i - 4_800]);
    }
  }

  @Test
  void silentMeansBelowMinus100DbForGood() {
    SharedSpace space = space(new SharedSpace.Settings(0.5, 20, 50, Size.HALL));
    assertThat(space.isSilent()).isTrue();
    float[][] block = {Signals.impulse(0, 64), Signals.impulse(0, 64)};
    double loudestWhileSilent = 0;
    for (int i = 0; i < 5_000; i++) {
      space.process(block, 64);
      if (i == 0 || i == 100) {
        assertThat(space.isSilent()).isFalse();
      }
      for (float sample : block[0]) {
        assertThat(sample == 0 || Math.abs(sample) > Float.MIN_NORMAL).isTrue();
        if (space.isSilent()) {
          loudestWhileSilent = Math.max(loudestWhileSilent, Math.abs(sample));
        }
      }
      if (i == 4_999) {
        assertThat(block[0]).containsOnly(0f);
      }
      block[0] = new float[64];
      block[1] = new float[64];
    }
    assertThat(space.isSilent()).isTrue();
    assertThat(Decibels.ofGain(loudestWhileSilent)).isLessThan(-100);
  }

  @Test
  void impossibleSpacesAreRefused() {
    assertThatThrownBy(() -> new SharedSpace.Settings(0, 0, 0, Size.ROOM))
        .hasMessageContaining("space.decaySeconds 0");
    assertThatThrownBy(() ->
            SharedSpace.prepare(
                new Spec(RATE_HZ, 1, 64), new SharedSpace.Settings(1, 0, 0, Size.ROOM)))
        .hasMessageContaining("not 1");
  }

  private static SharedSpace.Settings settings(double decaySeconds, double damping, Size size) {
    return new SharedSpace.Settings(decaySeconds, damping, size, Wet.PLAIN);
  }

  private static SharedSpace space(SharedSpace.Settings settings) {
    return SharedSpace.prepare(new Spec(RATE_HZ, 2, 512), settings);
  }

  /// What comes back of one click in the middle.
  private static float[][] click(SharedSpace.Settings settings, int frames) {
    return Tail.click(space(settings), frames);
  }
}
