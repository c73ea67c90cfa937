package org.soundlathe.dsp.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.tone.Tones;

class DelayFinderTest {
  @ParameterizedTest
  @ValueSource(ints = {-960, -37, -1, 0, 1, 5, 100, 959, 960})
  void aDelayIsFoundToTheFrame(int delay) {
    float[] close = dull(Tones.noise(71, 1, 48_000, 0.1)[0]);
    float[] far = shifted(close, delay, -0.4f);
    add(far, Tones.noise(72, 1, 48_000, 0.002)[0]);
    Delay found = new DelayFinder(960).find(close, far);
    assertThat(found.delayFrames()).isEqualTo(delay);
    assertThat(found.polarity()).isEqualTo(Polarity.OPPOSITE);
    assertThat(found.correlation()).isGreaterThan(0.95);
    assertThat(found.phatDelayFrames()).isCloseTo(delay, within(0.1));
    assertThat(found.phatSharpness()).isGreaterThan(0.4);
  }

  @Test
  void theCorrelationIsThatOfTheDefinition() {
    float[] a = dull(Tones.noise(73, 1, 5000, 0.1)[0]);
    float[] b = dull(Tones.noise(74, 1, 5000, 0.1)[0]);
    Delay found = new DelayFinder(300).find(a, b);
    double highest = 0;
    int delay = 0;
    for (int lag = -300; lag <= 300; lag++) {
      double product = 0;
      double first = 0;
      double second = 0;
      for (int i = Math.max(0, -lag); i < Math.min(5000, 5000 - lag); i++) {
        product += (double) a[i] * b[i + lag];
        first += (double) a[i] * a[i];
        second += (double) b[i + lag] * b[i + lag];
      }
      double correlation = Math.abs(product) / Math.sqrt(first * second);
      if (correlation > highest) {
        highest = correlation;
        delay = lag;
      }
    }
    assertThat(found.delayFrames()).isEqualTo(delay);
    assertThat(found.correlation()).isCloseTo(highest, within(1e-9));
  }

  @Test
  void unrelatedSoundsHaveLittleInCommon() {
    Delay found =
        new DelayFinder(960)
            .find(Tones.noise(75, 1, 96_000, 0.1)[0], Tones.noise(76, 1, 96_000, 0.1)[0]);
    // 1921 lags of 96 000 samples: the highest of them lies near 3.5 / sqrt(96000) = 0.011.
    assertThat(found.correlation()).isLessThan(0.03);
    assertThat(found.phatSharpness()).isLessThan(0.3);
  }

  @Test
  void silenceAndShortSoundsHaveNoDelay() {
    Delay silent = new DelayFinder(960).find(new float[5000], Tones.noise(77, 1, 5000, 1)[0]);
    assertThat(silent.delayFrames()).isZero();
    assertThat(silent.correlation()).isZero();
    assertThat(new DelayFinder(960).find(new float[0], new float[10]).correlation()).isZero();
    assertThat(new DelayFinder(960).find(new float[] {1}, new float[] {1}).delayFrames()).isZero();
  }

  /// A one-pole low-pass: what a drum mostly is.
  private static float[] dull(float[] noise) {
    float[] out = new float[noise.length];
    float state = 0;
    for (int i = 0; i < out.length; i++) {
      state += 0.2f * (noise[i] - state);
      out[i] = state;
    }
    return out;
  }

  private static float[] shifted(float[] from, int delay, float gain) {
    float[] out = new float[from.length];
    for (int i = 0; i < out.length; i++) {
      int at = i - delay;
      out[i] = at < 0 || at >= from.length ? 0 : from[at] * gain;
    }
    return out;
  }

  private static void add(float[] to, float[] noise) {
    for (int i = 0; i < to.length; i++) {
      to[i] += noise[i];
    }
  }
}
