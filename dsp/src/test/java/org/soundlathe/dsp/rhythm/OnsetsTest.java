package org.soundlathe.dsp.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.tone.Tones;

class OnsetsTest {
  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void everyHitIsFoundWithin10Milliseconds(int rate) {
    Band band = new Band(rate, 20, 1);
    for (int hit = 0; hit < 30; hit++) {
      band.hit(0.4 + hit * 0.613, hit % 2 == 0 ? 60 : 200, 0.5, 0.1);
    }
    Onsets onsets = of(rate, band.mono());
    assertThat(onsets.count()).isEqualTo(30);
    for (int hit = 0; hit < 30; hit++) {
      double seconds = (double) onsets.frame(hit) / rate;
      assertThat(seconds).as("hit %d", hit).isCloseTo(0.4 + hit * 0.613, within(0.010));
    }
    assertThat(onsets.perSecond()).isCloseTo(1.5, within(0.02));
  }

  @Test
  void softHitsOverAPadAreFound() {
    Band band = new Band(48_000, 12, 2).hold(0, 12, 220, 0.2, 5).hiss(0.001);
    for (int hit = 0; hit < 10; hit++) {
      band.hit(1 + hit, 180, 0.1, 0.05);
    }
    assertThat(of(48_000, band.mono()).count()).isBetween(10, 12);
  }

  @Test
  void steadySoundsHaveNoOnsets() {
    assertThat(of(48_000, Tones.noise(41, 1, 48_000 * 20, 0.1)).perSecond()).isLessThan(0.2);
    float[][] pad = new Band(48_000, 20, 3).hold(0, 20, 220, 0.2, 5).mono();
    assertThat(of(48_000, pad).count()).isLessThanOrEqualTo(1);
    assertThat(of(48_000, new float[2][48_000]).count()).isZero();
  }

  @Test
  void gainMovesNoOnset() {
    float[][] loud = new Band(48_000, 10, 4).rock(0.5, 110, 4).hiss(0.001).mono();
    long[] frames = of(48_000, loud).frames();
    for (int i = 0; i < loud[0].length; i++) {
      loud[0][i] /= 256;
    }
    assertThat(of(48_000, loud).frames()).isEqualTo(frames).isNotEmpty();
  }

  private static Onsets of(int rate, float[][] signal) {
    return Onsets.of(Tones.through(new OnsetEnvelope(rate, signal.length), signal));
  }
}
