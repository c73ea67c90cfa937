package org.soundlathe.dsp.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.tone.Tones;

class SimilarityTest {
  private static final int LENGTH = 480_000;

  @Test
  void aCopyAtAnotherGainIsTheSameWave() {
    float[] take = Tones.noise(81, 1, LENGTH, 0.1)[0];
    Similarity found = compared(take, scaled(take, 0.5f));
    assertThat(found.waveformCorrelation()).isCloseTo(1, within(1e-9));
    assertThat(found.bestGainDb()).isCloseTo(6.02, within(0.01));
    assertThat(found.residualDb()).isLessThan(-80);
    assertThat(found.nullDb()).isCloseTo(-6.02, within(0.01));
    assertThat(compared(take, take).nullDb()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void aFlippedCopyIsOpposite() {
    float[] take = Tones.noise(82, 1, LENGTH, 0.1)[0];
    Similarity found = compared(take, scaled(take, -2));
    assertThat(found.waveformCorrelation()).isCloseTo(-1, within(1e-9));
    assertThat(found.bestGainDb()).isNaN();
  }

  @Test
  void twoTakesShareTheirTimesAndNotTheirWaves() {
    float[] first = pulsing(83, 0);
    assertThat(compared(first, pulsing(84, 0)).waveformCorrelation()).isCloseTo(0, within(0.01));
    assertThat(compared(first, pulsing(84, 0)).envelopeCorrelation()).isGreaterThan(0.9);
    assertThat(compared(first, pulsing(84, 12_000)).envelopeCorrelation()).isLessThan(-0.9);
  }

  @Test
  void silenceHasNoCorrelation() {
    Similarity found = compared(new float[LENGTH], Tones.noise(85, 1, LENGTH, 0.1)[0]);
    assertThat(found.waveformCorrelation()).isNaN();
    assertThat(found.envelopeCorrelation()).isNaN();
    assertThat(found.nullDb()).isNaN();
  }

  @Test
  void blocksDoNotMatter() {
    float[] first = pulsing(86, 0);
    float[] second = pulsing(87, 100);
    Similarity whole = new Similarity(960);
    whole.compare(first, second, 0, LENGTH);
    Similarity cut = compared(first, second);
    assertThat(cut.waveformCorrelation()).isEqualTo(whole.waveformCorrelation());
    assertThat(cut.envelopeCorrelation()).isEqualTo(whole.envelopeCorrelation());
    assertThat(cut.nullDb()).isEqualTo(whole.nullDb());
  }

  /// Noise that is on for a quarter of a second and off for the next.
  private static float[] pulsing(long seed, int shift) {
    float[] noise = Tones.noise(seed, 1, LENGTH, 0.1)[0];
    for (int i = 0; i < LENGTH; i++) {
      noise[i] *= (i + shift) / 12_000 % 2 == 0 ? 1 : 0.05f;
    }
    return noise;
  }

  private static float[] scaled(float[] wave, float gain) {
    float[] out = new float[wave.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = wave[i] * gain;
    }
    return out;
  }

  private static Similarity compared(float[] first, float[] second) {
    Similarity similarity = new Similarity(960);
    for (int at = 0; at < LENGTH; at += 777) {
      similarity.compare(first, second, at, Math.min(777, LENGTH - at));
    }
    return similarity;
  }
}
