package org.soundlathe.dsp.stereo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

class MonoMakerTest implements KernelContract {
  private static final int RATE_HZ = 48_000;

  @Override
  public Kernel working(Spec spec) {
    return MonoMaker.prepare(spec, new MonoMaker.Settings(true, 120));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(MonoMaker.prepare(spec, new MonoMaker.Settings(false, 120)));
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(2);
  }

  @Test
  void sideFollowsLinkwitzAndRiley() {
    for (double ratio : List.of(0.25, 0.5, 1.0, 2.0, 8.0)) {
      float[] tone = Signals.sine(120 * ratio, 0.5, 0, RATE_HZ, RATE_HZ);
      float[][] out = run(tone, negative(tone));
      double byFormulaDb = -20 * StrictMath.log10(1 + StrictMath.pow(ratio, -4));
      assertThat(amplitudeDb(out[0], 120 * ratio) + 6.0206)
          .as("%.0f Hz", 120 * ratio)
          .isCloseTo(byFormulaDb, within(0.05));
    }
  }

  @Test
  void sumInMonoKeepsItsLevelEverywhere() {
    for (double hz : List.of(30.0, 80.0, 120.0, 200.0, 1_000.0, 15_000.0)) {
      float[][] out =
          run(
              Signals.sine(hz, 0.5, 0.2, RATE_HZ, RATE_HZ),
              Signals.sine(hz, 0.3, 1.1, RATE_HZ, RATE_HZ));
      float[] before =
          sum(
              Signals.sine(hz, 0.5, 0.2, RATE_HZ, RATE_HZ),
              Signals.sine(hz, 0.3, 1.1, RATE_HZ, RATE_HZ));
      assertThat(amplitudeDb(sum(out[0], out[1]), hz))
          .as("%.0f Hz", hz)
          .isCloseTo(amplitudeDb(before, hz), within(0.001));
    }
  }

  @Test
  void lowsAreTheSameOnBothSides() {
    float[][] out = run(Signals.sine(30, 0.5, 0, RATE_HZ, RATE_HZ), new float[RATE_HZ]);
    float[] difference = sum(out[0], negative(out[1]));
    // Two octaves below the corner: 48 dB.
    assertThat(amplitudeDb(difference, 30) - amplitudeDb(out[0], 30)).isLessThan(-41);
  }

  @Test
  void soundOnOneSideStaysThereAboveTheCorner() {
    float[][] out = run(Signals.sine(2_000, 0.5, 0, RATE_HZ, RATE_HZ), new float[RATE_HZ]);
    assertThat(amplitudeDb(out[0], 2_000)).isCloseTo(-6.0206, within(0.001));
    // At 17 times the corner the side is 1e-5 softer than the mid, and in phase with it.
    assertThat(amplitudeDb(out[1], 2_000)).isLessThan(-95);
  }

  private static float[][] run(float[] left, float[] right) {
    Kernel kernel = MonoMaker.prepare(new Spec(RATE_HZ, 2, 512), new MonoMaker.Settings(true, 120));
    return Signals.run(kernel, new float[][] {left, right}, 512);
  }

  private static float[] negative(float[] signal) {
    float[] opposite = new float[signal.length];
    for (int i = 0; i < signal.length; i++) {
      opposite[i] = -signal[i];
    }
    return opposite;
  }

  private static float[] sum(float[] one, float[] other) {
    float[] sum = new float[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i] + other[i];
    }
    return sum;
  }

  private static double amplitudeDb(float[] signal, double hz) {
    return Decibels.ofGain(Signals.amplitude(signal, RATE_HZ / 2, RATE_HZ, hz, RATE_HZ));
  }
}
