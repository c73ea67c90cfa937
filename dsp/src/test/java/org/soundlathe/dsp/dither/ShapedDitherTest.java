package org.soundlathe.dsp.dither;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.DitherParameters;
import org.soundlathe.dsp.spectrum.RealFft;
import org.soundlathe.dsp.unit.Decibels;

class ShapedDitherTest implements KernelContract {
  private static final int FRAMES = 1 << 18;
  private static final int RATE_HZ = 44_100;
  private static final double STEP = 1 / 32_768.0;

  @Override
  public Kernel working(Spec spec) {
    return Dither.prepare(spec, new Dither.Settings(24, Shaping.E9, 1));
  }

  /// Dither always adds its hiss, so it has no neutral settings.
  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.empty();
  }

  @ParameterizedTest
  @EnumSource(Shaping.class)
  void hissFollowsThePublishedCurve(Shaping shaping) {
    for (int bits : List.of(16, 24)) {
      double[] error = error(music(), bits, shaping, RATE_HZ);
      assertFollows(error, shaping.coefficients(RATE_HZ), shaping + " at " + bits + " bits");
    }
  }

  @Test
  void atHighRatesTheHissRisesFromNothing() {
    assertFollows(error(music(), 16, Shaping.E9, 96_000), new double[] {1}, "96 kHz");
    assertFollows(error(music(), 16, Shaping.E9, 32_000), new double[0], "32 kHz");
  }

  /// White error of a quarter step squared through a filter: the sum of its squared weights.
  @ParameterizedTest
  @EnumSource(Shaping.class)
  void errorHasNoMeanAndItsPowerIsThatOfTheCurve(Shaping shaping) {
    double[] coefficients = shaping.coefficients(RATE_HZ);
    double gain = 1;
    double atDc = 1;
    for (double coefficient : coefficients) {
      gain += coefficient * coefficient;
      atDc -= coefficient;
    }
    for (float[] sound : List.of(constant(0.37), ramp(), music())) {
      double[] error = error(sound, 16, shaping, RATE_HZ);
      double mean = Arrays.stream(error).average().orElseThrow();
      double power = Arrays.stream(error).map(e -> e * e).average().orElseThrow();
      // Four standard errors of a quarter of a million draws.
      assertThat(mean).isCloseTo(0, within(4 * 0.5 * atDc / Math.sqrt(FRAMES)));
      assertThat(power / gain).as("%s", shaping).isCloseTo(0.25, within(0.006));
    }
  }

  @ParameterizedTest
  @EnumSource(Shaping.class)
  void toneBelowOneStepSurvivesUndistorted(Shaping shaping) {
    float[] tone = Signals.sine(1_000, Decibels.toGain(-100), 0, RATE_HZ, FRAMES);
    float[] rounded = dithered(tone, 16, shaping, RATE_HZ);
    double level = Signals.amplitude(rounded, 0, FRAMES, 1_000, RATE_HZ);
    assertThat(Decibels.ofGain(level)).isCloseTo(-100, within(0.5));
    for (int harmonic = 2; harmonic <= 5; harmonic++) {
      double product = Signals.amplitude(rounded, 0, FRAMES, 1_000 * harmonic, RATE_HZ);
      // 32 dB below the tone, in a quarter of a million frames of hiss.
      assertThat(Decibels.ofGain(product)).as("%d kHz", harmonic).isLessThan(-132);
    }
  }

  @ParameterizedTest
  @EnumSource(Shaping.class)
  void soundThatIsCutLeavesNoMarkOnWhatFollows(Shaping shaping) {
    float[] loud = music();
    Arrays.fill(loud, 0, 20_000, 1.7f);
    for (int i = 20_000; i < 40_000; i++) {
      loud[i] = i % 50 < 25 ? 30f : -30f;
    }
    Arrays.fill(loud, 40_000, 40_100, 1e11f);
    float[] rounded = dithered(loud, 16, shaping, RATE_HZ);
    double most = 1.5;
    for (double coefficient : shaping.coefficients(RATE_HZ)) {
      most += 1.5 * Math.abs(coefficient);
    }
    for (int i = 40_100; i < 60_000; i++) {
      assertThat(Math.abs(rounded[i] - (double) loud[i]) / STEP)
          .as("%s, frame %d", shaping, i)
          .isLessThanOrEqualTo(most);
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(rounded[i]).isEqualTo((float) (1 - STEP));
    }
  }

  @Test
  void shapedHissStopsInSilenceAndForgetsItsErrors() {
    float[] sound = Arrays.copyOf(music(), 30_000);
    Arrays.fill(sound, 10_000, 20_000, 0f);
    float[] rounded = dithered(sound, 16, Shaping.E9, RATE_HZ);
    for (int i = 10_000 + Dither.SILENT_FRAMES; i < 20_000; i++) {
      assertThat(rounded[i]).isZero();
    }
    assertThat(Signals.rmsDb(rounded, 20_000, 30_000))
        .isCloseTo(Signals.rmsDb(sound, 20_000, 30_000), within(0.01));
  }

  /// Plain hiss between 2 and 5 kHz, where the ear hears most, is at least so much louder.
  @Test
  void shapedHissIsQuieterWhereTheEarHearsMost() {
    assertThat(quieterDb(Shaping.F3)).isGreaterThan(6);
    assertThat(quieterDb(Shaping.LIPSHITZ5)).isGreaterThan(15);
    assertThat(quieterDb(Shaping.E9)).isGreaterThan(20);
  }

  @Test
  void everyWordIsAShaping() {
    for (String word : DitherParameters.SHAPING.words()) {
      assertThat(Shaping.of(word).word()).isEqualTo(word);
    }
    assertThat(DitherParameters.SHAPING.words()).hasSameSizeAs(Shaping.values());
    assertThatThrownBy(() -> Shaping.of("loud")).hasMessageContaining("dither.shaping loud");
  }

  private static double quieterDb(Shaping shaping) {
    double[] plain = spectrum(error(music(), 16, Shaping.PLAIN, RATE_HZ));
    double[] shaped = spectrum(error(music(), 16, shaping, RATE_HZ));
    double plainPower = 0;
    double shapedPower = 0;
    for (int bin = 2_000 * 1_024 / RATE_HZ; bin < 5_000 * 1_024 / RATE_HZ; bin++) {
      plainPower += plain[bin];
      shapedPower += shaped[bin];
    }
    return Decibels.ofPower(plainPower / shapedPower);
  }

  private static void assertFollows(double[] error, double[] coefficients, String what) {
    double[] spectrum = spectrum(error);
    // In bands of 8 bins: 8 × 511 windows that half overlap are some 2000 free draws.
    for (int band = 1; band < 63; band++) {
      double measured = 0;
      double expected = 0;
      for (int bin = 8 * band; bin < 8 * band + 8; bin++) {
        measured += spectrum[bin];
        expected += 0.25 * curve(coefficients, StrictMath.PI * bin / 512);
      }
      assertThat(Decibels.ofPower(measured / expected))
          .as("%s, band %d", what, band)
          .isCloseTo(0, within(0.5));
    }
  }

  /// The power of the error at an angle, re that of the white one.
  private static double curve(double[] coefficients, double angle) {
    double re = 1;
    double im = 0;
    for (int k = 0; k < coefficients.length; k++) {
      re -= coefficients[k] * StrictMath.cos(angle * (k + 1));
      im += coefficients[k] * StrictMath.sin(angle * (k + 1));
    }
    return re * re + im * im;
  }

  /// The mean power in 513 bins under Hann windows; white noise of power 1 has 1 in each.
  private static double[] spectrum(double[] signal) {
    RealFft fft = new RealFft(1_024);
    double[] part = new double[1_024];
    double[] re = new double[fft.bins()];
    double[] im = new double[fft.bins()];
    double[] power = new double[fft.bins()];
    int windows = signal.length / 512 - 1;
    for (int window = 0; window < windows; window++) {
      for (int i = 0; i < 1_024; i++) {
        double hann = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / 1_024);
        part[i] = hann * signal[512 * window + i];
      }
      fft.forward(part, re, im);
      for (int bin = 0; bin < power.length; bin++) {
        power[bin] += (re[bin] * re[bin] + im[bin] * im[bin]) / (0.375 * 1_024 * windows);
      }
    }
    return power;
  }

  /// Of every sample, in steps of the file.
  private static double[] error(float[] sound, int bits, Shaping shaping, int rateHz) {
    float[] rounded = dithered(sound, bits, shaping, rateHz);
    double steps = 1 << (bits - 1);
    double[] error = new double[sound.length];
    for (int i = 0; i < error.length; i++) {
      error[i] = (rounded[i] - (double) sound[i]) * steps;
    }
    return error;
  }

  private static float[] dithered(float[] sound, int bits, Shaping shaping, int rateHz) {
    float[][] block = {sound.clone()};
    var settings = new Dither.Settings(bits, shaping, 1);
    return Signals.run(Dither.prepare(new Spec(rateHz, 1, 4_096), settings), block, 4_096)[0];
  }

  private static float[] constant(double steps) {
    float[] sound = new float[FRAMES];
    Arrays.fill(sound, (float) (steps * STEP));
    return sound;
  }

  /// Through two steps, as slowly as the test lasts.
  private static float[] ramp() {
    float[] sound = new float[FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      sound[i] = (float) (STEP * (0.01 + 2.0 * i / FRAMES));
    }
    return sound;
  }

  private static float[] music() {
    float[] sound = Signals.sine(440, 0.2, 0.1, RATE_HZ, FRAMES);
    float[] noise = Signals.noise(77, 0.1, FRAMES);
    for (int i = 0; i < FRAMES; i++) {
      sound[i] += noise[i];
    }
    return sound;
  }
}
