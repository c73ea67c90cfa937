package org.soundlathe.dsp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AngleTest {
  @Test
  void sineAndTangentAreRightToTheLastDigits() {
    for (double angle = 1e-9; angle < StrictMath.PI / 2 - 1e-3; angle = angle * 1.01 + 1e-12) {
      assertThat(Angle.sine(angle) / StrictMath.sin(angle))
          .as("%s", angle)
          .isCloseTo(1, within(1e-15));
      // Near pi / 2 the tangent itself is that sensitive to the angle.
      assertThat(Angle.tangent(angle) / StrictMath.tan(angle))
          .as("%s", angle)
          .isCloseTo(1, within(2e-16 / (StrictMath.PI / 2 - angle) + 1e-15));
    }
  }
}
