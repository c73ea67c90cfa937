package org.soundlathe.dsp.dither;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

class DitherTest implements KernelContract {
  private static final int FRAMES = 400_000;
  private static final double STEP = 1 / 32_768.0;

  @Override
  public Kernel working(Spec spec) {
    return Dither.prepare(spec, new Dither.Settings(16));
  }

  /// Dither always adds its hiss, so it has no neutral settings.
  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.empty();
  }

  /// Variance of the rounding (1/12), and of two uniform noises (1/12 each): a quarter step
  /// squared.
  @Test
  void errorHasNoMeanAndAQuarterStepSquaredWhateverTheSound() {
    for (double level : List.of(0.1, 0.25, 0.5, 0.77, 1.0, 1_000.3)) {
      float[] sound = new float[FRAMES];
      Arrays.fill(sound, (float) (level * STEP));
      double mean = 0;
      double square = 0;
      float[] rounded = dithered(sound, 16);
      for (int i = 0; i < FRAMES; i++) {
        double error = (rounded[i] - (double) sound[i]) / STEP;
        mean += error / FRAMES;
        square += error * error / FRAMES;
      }
      // Three standard errors of 400 000 draws.
      assertThat(mean).as("%f steps", level).isCloseTo(0, within(0.0024));
      assertThat(square).as("%f steps", level).isCloseTo(0.25, within(0.0017));
    }
  }

  @Test
  void toneBelowOneStepSurvivesUndistorted() {
    float[] tone = Signals.sine(1_000, Decibels.toGain(-100), 0, 48_000, FRAMES);
    float[] rounded = dithered(tone, 16);
    double level = Signals.amplitude(rounded, 0, FRAMES, 1_000, 48_000);
    assertThat(Decibels.ofGain(level)).isCloseTo(-100, within(0.5));
    for (int harmonic = 2; harmonic <= 7; harmonic++) {
      double product = Signals.amplitude(rounded, 0, FRAMES, 1_000 * harmonic, 48_000);
      assertThat(Decibels.ofGain(product)).isLessThan(-132);
    }
  }

  @Test
  void everySampleIsAWholeStep() {
    for (int bits : List.of(8, 16, 20, 24)) {
      float scale = 1 << (bits - 1);
      for (float sample : dithered(Signals.noise(3, 1.2, 20_000), bits)) {
        assertThat(sample * scale).isEqualTo((float) Math.rint(sample * scale));
        assertThat(sample).isBetween(-1f, 1 - 1 / scale);
      }
    }
  }

  @Test
  void fullScaleIsCutAndNeverWraps() {
    float[] loud = new float[1_000];
    Arrays.fill(loud, 1.5f);
    assertThat(dithered(loud, 16)).containsOnly((float) (1 - STEP));
    Arrays.fill(loud, -1.5f);
    assertThat(dithered(loud, 16)).containsOnly(-1f);
  }

  @Test
  void silenceBeforeAndAfterTheSoundStaysDigitalSilence() {
    float[] sound = new float[20_000];
    Arrays.fill(sound, 5_000, 6_000, 0.3f);
    float[] rounded = dithered(sound, 16);
    for (int i = 0; i < 5_000; i++) {
      assertThat(rounded[i]).isZero();
    }
    int hiss = 0;
    for (int i = 6_000; i < 6_000 + Dither.SILENT_FRAMES - 1; i++) {
      hiss += rounded[i] == 0 ? 0 : 1;
    }
    assertThat(hiss).isGreaterThan(100);
    for (int i = 6_000 + Dither.SILENT_FRAMES; i < 20_000; i++) {
      assertThat(rounded[i]).isZero();
    }
  }

  @Test
  void channelsAndSeedsHissIndependently() {
    float[][] stereo = new float[2][FRAMES];
    Arrays.fill(stereo[0], 0.1f);
    Arrays.fill(stereo[1], 0.1f);
    Signals.run(working(new Spec(48_000, 2, 512)), stereo, 512);
    float[] level = new float[FRAMES];
    Arrays.fill(level, 0.1f);
    float[][] other = {level};
    Spec mono = new Spec(48_000, 1, 512);
    Signals.run(Dither.prepare(mono, new Dither.Settings(16, Shaping.PLAIN, 99)), other, 512);
    assertThat(correlation(stereo[0], stereo[1])).isCloseTo(0, within(0.006));
    assertThat(correlation(stereo[0], other[0])).isCloseTo(0, within(0.006));
  }

  @Test
  void hissIsWhite() {
    float[] level = new float[FRAMES];
    Arrays.fill(level, 0.1f);
    float[] rounded = dithered(level, 16);
    for (int lag = 1; lag < 20; lag++) {
      float[] later = Arrays.copyOfRange(rounded, lag, FRAMES);
      float[] now = Arrays.copyOf(rounded, FRAMES - lag);
      assertThat(correlation(now, later)).as("lag %d", lag).isCloseTo(0, within(0.006));
    }
  }

  @Test
  void bitDepthsThatNoFileHasAreRefused() {
    assertThatThrownBy(() -> new Dither.Settings(32)).hasMessageContaining("bits 32");
  }

  private static float[] dithered(float[] sound, int bits) {
    float[][] block = {sound.clone()};
    Kernel dither = Dither.prepare(new Spec(48_000, 1, 512), new Dither.Settings(bits));
    return Signals.run(dither, block, 512)[0];
  }

  private static double correlation(float[] a, float[] b) {
    double meanA = 0;
    double meanB = 0;
    for (int i = 0; i < a.length; i++) {
      meanA += (double) a[i] / a.length;
      meanB += (double) b[i] / b.length;
    }
    double cross = 0;
    double powerA = 0;
    double powerB = 0;
    for (int i = 0; i < a.length; i++) {
      cross += (a[i] - meanA) * (b[i] - meanB);
      powerA += (a[i] - meanA) * (a[i] - meanA);
      powerB += (b[i] - meanB) * (b[i] - meanB);
    }
    return cross / Math.sqrt(powerA * powerB);
  }
}
