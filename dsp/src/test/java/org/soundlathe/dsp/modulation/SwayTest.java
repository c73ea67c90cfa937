package org.soundlathe.dsp.modulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SwayTest {
  @Test
  void sineIsACosineOfTheFramesSinceTheReset() {
    double[] values = filled(Wave.SINE, 0.3, 10_000_000L);
    for (int i = 0; i < values.length; i++) {
      double cycles = (10_000_000L + i) * 3.3 / 48_000 + 0.3;
      // Taylor's rest after x^11 is 6e-8; ten million frames cost a few bits of the phase.
      assertThat(values[i]).isCloseTo(StrictMath.cos(2 * StrictMath.PI * cycles), within(1e-7));
    }
  }

  @Test
  void triangleMovesByTheSameStepUpAndDown() {
    double[] values = filled(Wave.TRIANGLE, 0, 0);
    assertThat(values[0]).isEqualTo(1);
    for (int i = 1; i < 7_000; i++) {
      assertThat(values[i - 1] - values[i]).isCloseTo(4 * 3.3 / 48_000, within(1e-12));
    }
  }

  @Test
  void squareStaysAtItsEndsAndTurnsWithoutAClick() {
    double[] values = filled(Wave.SQUARE, 0, 0);
    int atAnEnd = 0;
    double steepest = 0;
    for (int i = 1; i < values.length; i++) {
      atAnEnd += Math.abs(values[i]) > 0.9 ? 1 : 0;
      steepest = Math.max(steepest, Math.abs(values[i] - values[i - 1]));
      assertThat(Math.abs(values[i])).isLessThan(1 + 1e-7);
    }
    assertThat((double) atAnEnd / values.length).isGreaterThan(0.85);
    // From end to end in about 3 % of a cycle: 400 frames.
    assertThat(steepest).isLessThan(2.0 / 400);
  }

  @Test
  void tempoGivesTheRateOfANote() {
    assertThat(new Tempo(120).rateHz(1)).isEqualTo(2);
    assertThat(new Tempo(90).rateHz(0.75)).isCloseTo(2, within(1e-12));
    assertThatThrownBy(() -> new Tempo(500)).hasMessageContaining("bpm");
  }

  private static double[] filled(Wave wave, double phase, long first) {
    double[] values = new double[30_000];
    new Sway(wave, 3.3, 48_000, phase).fill(values, first, values.length);
    return values;
  }
}
