package org.soundlathe.dsp.stereo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;

class MidSideTest {
  @Test
  void thereAndBackIsTheSameToTheLastBits() {
    float[] left = Signals.noise(1, 1, 10_000);
    float[] right = Signals.noise(2, 1, 10_000);
    float[] mid = left.clone();
    float[] side = right.clone();
    MidSide.encode(mid, side, 0, 10_000);
    MidSide.decode(mid, side, 0, 10_000);
    for (int i = 0; i < 10_000; i++) {
      double louder = Math.max(Math.abs(left[i]), Math.abs(right[i]));
      assertThat(Math.abs((double) mid[i] - left[i])).isLessThanOrEqualTo(louder * 0x1p-23);
      assertThat(Math.abs((double) side[i] - right[i])).isLessThanOrEqualTo(louder * 0x1p-23);
    }
  }

  @Test
  void monoHasNoSideAndOppositeSidesHaveNoMid() {
    float[] left = Signals.noise(3, 1, 100);
    float[] mid = left.clone();
    float[] side = left.clone();
    MidSide.encode(mid, side, 0, 100);
    assertThat(mid).isEqualTo(left);
    assertThat(side).containsOnly(0f);
    float[] opposite = left.clone();
    for (int i = 0; i < 100; i++) {
      opposite[i] = -left[i];
    }
    mid = left.clone();
    MidSide.encode(mid, opposite, 0, 100);
    assertThat(mid).containsOnly(0f);
    assertThat(opposite).isEqualTo(left);
  }
}
