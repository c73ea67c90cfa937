package org.soundlathe.dsp.equalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.unit.Decibels;

class LinearPhaseTest implements KernelContract {
  @Override
  public Kernel working(Spec spec) {
    return prepare(spec, hz -> hz < 300 ? -6 : 3, Detail.COARSE);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(prepare(spec, hz -> 0, Detail.COARSE));
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(1, 2);
  }

  @Test
  void responseFollowsTheCurve() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      Curve curve = hz -> 6 * StrictMath.sin(2 * StrictMath.log(hz / 100)) - hz / 5_000;
      float[] click = click(rateHz, curve, Detail.NORMAL);
      for (double hz = 60; hz < 20_000; hz *= 1.4) {
        // The window blurs the curve over 12 Hz: 0.15 dB at 60 Hz, where it turns fastest.
        assertThat(gainDb(click, hz, rateHz))
            .as("%.0f Hz at %d Hz", hz, rateHz)
            .isCloseTo(curve.gainDb(hz), within(hz < 300 ? 0.3 : 0.02));
      }
    }
  }

  @Test
  void eachFrequencyComesOutEquallyLate() {
    for (Detail detail : List.of(Detail.COARSE, Detail.NORMAL)) {
      float[] click = click(48_000, hz -> hz < 1_000 ? 0 : -20, detail);
      int centre = prepare(new Spec(48_000, 1, 512), hz -> 1, detail).latencyFrames();
      assertThat(click[centre]).as("%s", detail).isGreaterThan(0.05f);
      for (int n = 1; n < Math.min(centre, click.length - centre - 1); n++) {
        // The rounding of the transform.
        assertThat((double) click[centre + n])
            .as("%s, %d frames from the middle", detail, n)
            .isCloseTo(click[centre - n], within(1e-9));
      }
    }
  }

  @Test
  void curveOfAnEqualizerComesOutWithoutItsPhase() {
    var settings =
        new Equalizer.Settings(
            List.of(
                new Band(true, Shape.BELL, 1_000, 1, 6),
                new Band(true, Shape.HIGH_SHELF, 5_000, 0.7, -4)));
    float[] click = click(48_000, hz -> settings.gainDb(hz, 48_000), Detail.NORMAL);
    for (double hz = 100; hz < 20_000; hz *= 1.3) {
      assertThat(gainDb(click, hz, 48_000))
          .as("%.0f Hz", hz)
          .isCloseTo(settings.gainDb(hz, 48_000), within(0.02));
    }
  }

  @Test
  void whatTheCurveTakesOutIsGone() {
    float[] click = click(48_000, hz -> hz > 5_000 ? Double.NEGATIVE_INFINITY : 0, Detail.NORMAL);
    // A Hann window's far side lobes.
    assertThat(gainDb(click, 6_000, 48_000)).isLessThan(-100);
    assertThat(gainDb(click, 4_000, 48_000)).isCloseTo(0, within(0.001));
  }

  private static LinearPhase prepare(Spec spec, Curve curve, Detail detail) {
    return LinearPhase.prepare(spec, new LinearPhase.Settings(curve, detail));
  }

  private static float[] click(int rateHz, Curve curve, Detail detail) {
    LinearPhase kernel = prepare(new Spec(rateHz, 1, 512), curve, detail);
    float[][] click = {Signals.impulse(0, 2 * kernel.latencyFrames())};
    return Signals.run(kernel, click, 512)[0];
  }

  private static double gainDb(float[] click, double hz, int rateHz) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < click.length; i++) {
      double angle = 2 * StrictMath.PI * hz * i / rateHz;
      re += click[i] * StrictMath.cos(angle);
      im += click[i] * StrictMath.sin(angle);
    }
    return Decibels.ofPower(re * re + im * im);
  }
}
