package org.soundlathe.dsp.filter;

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

class HighPassTest implements KernelContract {
  @Override
  public Kernel working(Spec spec) {
    return HighPass.prepare(spec, new HighPass.Settings(true, 80));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(HighPass.prepare(spec, new HighPass.Settings(false, 80)));
  }

  @Test
  void highPassIsMinus3DbAtCutoffAtEveryRate() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (double cutoffHz : List.of(20.0, 80.0, 1_000.0, 2_000.0)) {
        assertThat(gainDb(rateHz, cutoffHz, cutoffHz))
            .as("%d Hz, corner %.0f Hz", rateHz, cutoffHz)
            .isCloseTo(-3.0103, within(0.001));
      }
    }
  }

  @Test
  void highPassFollowsTheButterworthCurve() {
    for (double ratio : List.of(0.25, 0.5, 2.0, 8.0)) {
      double analogDb = -10 * StrictMath.log10(1 + StrictMath.pow(ratio, -4));
      assertThat(gainDb(192_000, 100, 100 * ratio)).isCloseTo(analogDb, within(0.01));
    }
  }

  @Test
  void highPassRemovesDc() {
    float[][] dc = {new float[48_000]};
    Arrays.fill(dc[0], 0.5f);
    Signals.run(
        HighPass.prepare(new Spec(48_000, 1, 512), new HighPass.Settings(true, 20)), dc, 512);
    assertThat(Math.abs(dc[0][47_999])).isLessThan(1e-9f);
  }

  @Test
  void highPassAddsNoNoiseAt20HzAnd192Khz() {
    int rateHz = 192_000;
    float[][] tone = {Signals.sine(1_000, 0.5, 0, rateHz, 2 * rateHz)};
    Signals.run(
        HighPass.prepare(new Spec(rateHz, 1, 512), new HighPass.Settings(true, 20)), tone, 512);
    double residualDb = residualDb(tone[0], rateHz, 2 * rateHz, 1_000, rateHz);
    // Two roundings to float, input and output, of a sine of amplitude 0.5.
    assertThat(residualDb).isLessThan(-153);
  }

  @Test
  void tailFallsToExactSilence() {
    float[][] click = {Signals.impulse(0, 480_000)};
    Signals.run(
        HighPass.prepare(new Spec(48_000, 1, 512), new HighPass.Settings(true, 100)), click, 512);
    assertThat(click[0][479_999]).isZero();
    for (float sample : click[0]) {
      assertThat(sample == 0 || Math.abs(sample) > Float.MIN_NORMAL).isTrue();
    }
  }

  @Test
  void cutoffOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new HighPass.Settings(true, 5))
        .hasMessageContaining("highPass.cutoffHz 5");
  }

  private static double gainDb(int rateHz, double cutoffHz, double frequencyHz) {
    int frames = rateHz * 2;
    float[][] tone = {Signals.sine(frequencyHz, 0.5, 0, rateHz, frames)};
    Spec spec = new Spec(rateHz, 1, 512);
    Signals.run(HighPass.prepare(spec, new HighPass.Settings(true, cutoffHz)), tone, 512);
    return Decibels.ofGain(Signals.amplitude(tone[0], rateHz, frames, frequencyHz, rateHz) / 0.5);
  }

  /// What is left of a tone, in dB re full scale, after its best-fitting sine is taken away.
  private static double residualDb(float[] signal, int from, int to, double hz, int rateHz) {
    double real = 0;
    double imaginary = 0;
    for (int i = from; i < to; i++) {
      double angle = 2 * StrictMath.PI * hz * i / rateHz;
      real += 2 * signal[i] * StrictMath.cos(angle) / (to - from);
      imaginary += 2 * signal[i] * StrictMath.sin(angle) / (to - from);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      double angle = 2 * StrictMath.PI * hz * i / rateHz;
      double rest = signal[i] - real * StrictMath.cos(angle) - imaginary * StrictMath.sin(angle);
      sum += rest * rest;
    }
    return Decibels.ofPower(sum / (to - from));
  }
}
