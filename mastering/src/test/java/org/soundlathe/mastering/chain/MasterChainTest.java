package org.soundlathe.mastering.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.mastering.MasteringRefusal;
import org.soundlathe.mastering.Mixes;
import org.soundlathe.mastering.chain.ChainSettings.Limiter;

class MasterChainTest {
  private static final int RATE_HZ = 48_000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 4_095, 4_096, 4_097, 50_001})
  void belowTheCeilingEveryFrameIsTheMixTimesTheGain(int frames) {
    var mix = shortened(Mixes.noise(RATE_HZ, 2, 5, -12), frames);
    var gain = (float) Decibels.toGain(2.5);

    var master = played(mix, RATE_HZ, new ChainSettings(2.5, RATE_HZ, -1, Limiter.ON));

    assertThat(master[0]).hasSize(frames);
    for (int c = 0; c < 2; c++) {
      for (int i = 0; i < frames; i++) {
        assertThat(master[c][i]).isEqualTo(mix[c][i] * gain);
      }
    }
  }

  @Test
  void whereTheLimiterWorksTheMasterStillLiesUnderTheMix() {
    var mix = Mixes.hits(RATE_HZ, 3);
    var master = played(mix, RATE_HZ, new ChainSettings(9, RATE_HZ, -1, Limiter.ON));

    assertThat(master[0]).hasSameSizeAs(mix[0]);
    assertThat(bestLag(mix[0], master[0])).isZero();
  }

  @ParameterizedTest
  @CsvSource({"44100, 48000", "48000, 44100", "96000, 44100", "22050, 48000", "96000, 48000"})
  void anotherRateKeepsLengthAndPlace(int fromHz, int toHz) {
    var mix = new float[2][fromHz * 2];
    double centreSeconds = 1.25;
    for (int i = 0; i < mix[0].length; i++) {
      double x = ((double) i / fromHz - centreSeconds) * 4_000;
      mix[0][i] = mix[1][i] = (float) (0.5 * StrictMath.exp(-x * x));
    }
    var master = played(mix, fromHz, new ChainSettings(0, toHz, -1, Limiter.ON));

    assertThat((double) master[0].length).isCloseTo(2.0 * toHz, within(1.0));
    double centre = 0;
    double mass = 0;
    for (int i = 0; i < master[0].length; i++) {
      double power = (double) master[0][i] * master[0][i];
      centre += i * power;
      mass += power;
    }
    assertThat(centre / mass).isCloseTo(centreSeconds * toHz, within(0.01));
  }

  @Test
  void aMonoMixIsHeardFromBothSides() {
    var mono = Mixes.noise(RATE_HZ, 1, 6, -6)[0];
    var settings = new ChainSettings(0, RATE_HZ, -1, Limiter.ON);
    var master = played(new float[][] {mono}, RATE_HZ, settings);

    assertThat(master[0]).isEqualTo(mono);
    assertThat(master[1]).isEqualTo(mono);
  }

  @Test
  void withoutLimiterPeaksPass() {
    var mix = Mixes.hits(RATE_HZ, 1);
    var master = played(mix, RATE_HZ, new ChainSettings(20, RATE_HZ, -1, Limiter.OFF));
    var gain = (float) Decibels.toGain(20);

    for (int i = 0; i < mix[0].length; i++) {
      assertThat(master[0][i]).isEqualTo(mix[0][i] * gain);
    }
  }

  @Test
  void aSilentMixIsRefused() {
    var mix = Mixes.write(new float[2][RATE_HZ], RATE_HZ, folder.resolve("silent.wav"));
    var figures = Mixes.measured(mix);

    assertThatThrownBy(() -> MasterPlan.of(mix, figures))
        .isInstanceOf(MasteringRefusal.Silent.class)
        .hasMessageContaining("silent.wav");
  }

  @Test
  void surroundIsRefused() {
    var three = new float[][] {new float[RATE_HZ], new float[RATE_HZ], new float[RATE_HZ]};
    Arrays.fill(three[2], 0.1f);
    three[0] = Mixes.noise(RATE_HZ, 1, 7, -6)[0];
    var mix = Mixes.write(three, RATE_HZ, folder.resolve("three.wav"));
    var figures = Mixes.measured(mix);

    assertThatThrownBy(() -> MasterPlan.of(mix, figures))
        .isInstanceOf(MasteringRefusal.TooManyChannels.class);
    assertThatThrownBy(() -> MasterChain.open(mix, new ChainSettings(0, RATE_HZ, -1, Limiter.ON)))
        .isInstanceOf(MasteringRefusal.TooManyChannels.class);
  }

  private static float[][] shortened(float[][] sound, int frames) {
    return new float[][] {Arrays.copyOf(sound[0], frames), Arrays.copyOf(sound[1], frames)};
  }

  private float[][] played(float[][] mix, int rateHz, ChainSettings settings) {
    var file = Mixes.write(mix, rateHz, folder.resolve("mix.wav"));
    var block = new float[2][MasterChain.BLOCK_FRAMES];
    var whole = new float[2][0];
    try (var chain = MasterChain.open(file, settings)) {
      for (int n = chain.read(block); n > 0; n = chain.read(block)) {
        for (int c = 0; c < 2; c++) {
          int from = whole[c].length;
          whole[c] = Arrays.copyOf(whole[c], from + n);
          System.arraycopy(block[c], 0, whole[c], from, n);
        }
      }
      assertThat(chain.read(block)).isNegative();
    }
    return whole;
  }

  private static int bestLag(float[] mix, float[] master) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int lag = -300; lag <= 300; lag++) {
      double sum = 0;
      for (int i = 1_000; i < mix.length - 1_000; i++) {
        sum += (double) mix[i] * master[i + lag];
      }
      if (sum > most) {
        most = sum;
        best = lag;
      }
    }
    return best;
  }
}
