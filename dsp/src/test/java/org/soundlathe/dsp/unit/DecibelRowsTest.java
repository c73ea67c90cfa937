package org.soundlathe.dsp.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DecibelRowsTest {
  // The series end where they are this near; a gain curve asks for 0.1 dB.
  private static final double TOLERANCE_DB = 2e-6;

  @Test
  void levelsOfARowAreThoseOfTheLogarithm() {
    double[] factors = new double[2601];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = Decibels.toGain(-140 + i * 0.1);
    }
    double[] levelsDb = new double[factors.length];
    DecibelRows.ofGain(factors, levelsDb, factors.length);
    for (int i = 0; i < factors.length; i++) {
      assertThat(levelsDb[i]).isCloseTo(-140 + i * 0.1, within(TOLERANCE_DB));
    }
  }

  @Test
  void factorsOfARowAreThoseOfThePower() {
    double[] gainsDb = new double[2801];
    for (int i = 0; i < gainsDb.length; i++) {
      gainsDb[i] = -160 + i * 0.1;
    }
    double[] factors = new double[gainsDb.length];
    DecibelRows.toGain(gainsDb, factors, gainsDb.length);
    for (int i = 0; i < gainsDb.length; i++) {
      assertThat(Decibels.ofGain(factors[i])).isCloseTo(gainsDb[i], within(TOLERANCE_DB));
    }
  }

  @Test
  void unityIsExactlyZeroDecibels() {
    double[] row = {1};
    DecibelRows.ofGain(row, row, 1);
    assertThat(row[0]).isEqualTo(0);
    DecibelRows.toGain(row, row, 1);
    assertThat(row[0]).isEqualTo(1);
  }

  @Test
  void silenceAndThunderStayWithinBounds() {
    double[] row = {0, -0.0, 1e-300, 1e12};
    DecibelRows.ofGain(row, row, 4);
    assertThat(row[0]).isCloseTo(DecibelRows.SILENCE_DB, within(TOLERANCE_DB));
    assertThat(row[1]).isEqualTo(row[0]);
    assertThat(row[2]).isEqualTo(row[0]);
    assertThat(row[3]).isCloseTo(240, within(0.01));
  }
}
