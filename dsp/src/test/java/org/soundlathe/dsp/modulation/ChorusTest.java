package org.soundlathe.dsp.modulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;

class ChorusTest implements KernelContract {
  private static final int RATE_HZ = 48_000;

  @Override
  public Kernel working(Spec spec) {
    return Chorus.prepare(spec, new Chorus.Settings(3, 1.7, 3, 5, 100, 50));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Chorus.prepare(spec, new Chorus.Settings(3, 1.7, 3, 5, 100, 0)));
  }

  @Test
  void voicesAreTheToneAtTimesThatSway() {
    double hz = 700;
    for (int voices = 2; voices <= 4; voices++) {
      float[][] tone = {Signals.sine(hz, 0.5, 0, RATE_HZ, RATE_HZ)};
      run(new Chorus.Settings(voices, 1.3, 4, 6, 100, 100), tone);
      for (int i = 2_000; i < RATE_HZ; i++) {
        double sum = 0;
        for (int voice = 0; voice < voices; voice++) {
          double cycles = 1.3 * i / RATE_HZ + (double) voice / voices;
          double delayS = (6 + 4 + 4 * StrictMath.cos(2 * StrictMath.PI * cycles)) / 1_000;
          sum += 0.5 * StrictMath.sin(2 * StrictMath.PI * hz * ((double) i / RATE_HZ - delayS));
        }
        // The delay line's interpolation: -80 dB.
        assertThat((double) tone[0][i])
            .as("%d voices, frame %d", voices, i)
            .isCloseTo(sum / Math.sqrt(voices), within(2e-4));
      }
    }
  }

  @Test
  void voicesThatDoNotSwayAreOneEcho() {
    float[][] click = {Signals.impulse(100, 2_000)};
    run(new Chorus.Settings(4, 1, 0, 10, 100, 50), click);
    // Half of the power is dry; four equal voices of an eighth of it each add up to twice theirs.
    assertThat(click[0][100]).isCloseTo(0.70711f, within(1e-5f));
    assertThat(click[0][100 + 480]).isCloseTo(1.41421f, within(1e-5f));
  }

  @Test
  void spreadMakesTheSidesDifferAndWithoutItTheyAreTheSame() {
    float[] noise = Signals.noise(5, 0.5, 20_000);
    float[][] alike = {noise.clone(), noise.clone()};
    run(new Chorus.Settings(3, 1, 3, 5, 0, 50), alike);
    assertThat(alike[0]).isEqualTo(alike[1]);
    float[][] wide = {noise.clone(), noise.clone()};
    run(new Chorus.Settings(3, 1, 3, 5, 100, 50), wide);
    float[] difference = new float[20_000];
    for (int i = 0; i < 20_000; i++) {
      difference[i] = wide[0][i] - wide[1][i];
    }
    assertThat(Signals.rmsDb(difference, 2_000, 20_000))
        .isGreaterThan(Signals.rmsDb(wide[0], 2_000, 20_000) - 12);
  }

  @Test
  void noiseStaysAsLoudAtEveryMix() {
    for (double mixPercent : List.of(20.0, 50.0, 100.0)) {
      float[][] noise = {Signals.noise(7, 0.5, 48_000)};
      double beforeDb = Signals.rmsDb(noise[0], 2_000, 48_000);
      run(new Chorus.Settings(3, 0.6, 2.5, 8, 100, mixPercent), noise);
      // The delay line's interpolation takes a little of the last octave.
      assertThat(Signals.rmsDb(noise[0], 2_000, 48_000))
          .as("%.0f %%", mixPercent)
          .isCloseTo(beforeDb, within(0.7));
    }
  }

  @Test
  void sumInMonoOfAWideChorusHasNoHoleInItsLevel() {
    float[] noise = Signals.noise(6, 0.5, 48_000);
    float[][] wide = {noise.clone(), noise.clone()};
    run(new Chorus.Settings(3, 0.6, 2.5, 8, 100, 50), wide);
    float[] mono = new float[48_000];
    for (int i = 0; i < 48_000; i++) {
      mono[i] = (wide[0][i] + wide[1][i]) / 2;
    }
    double sideDb = Signals.rmsDb(wide[0], 2_000, 48_000);
    // Six voices that share nothing against three: half the voices' power, a quarter of the whole.
    assertThat(Signals.rmsDb(mono, 2_000, 48_000)).isCloseTo(sideDb, within(1.3));
  }

  @Test
  void tailEndsInExactSilence() {
    float[][] click = {Signals.impulse(0, 4_000)};
    run(new Chorus.Settings(4, 3, 10, 40, 100, 100), click);
    for (int i = 3_000; i < 4_000; i++) {
      assertThat(click[0][i]).isZero();
    }
  }

  @Test
  void fiveVoicesAreRefused() {
    assertThatThrownBy(() -> new Chorus.Settings(5, 1, 1, 5, 0, 50))
        .hasMessageContaining("chorus.voices 5 is outside 2..4");
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(1, 2, 3);
  }

  private static void run(Chorus.Settings settings, float[][] block) {
    Signals.run(Chorus.prepare(new Spec(RATE_HZ, block.length, 512), settings), block, 512);
  }
}
