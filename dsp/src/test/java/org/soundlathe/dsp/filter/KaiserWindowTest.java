package org.soundlathe.dsp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.unit.Decibels;

class KaiserWindowTest {
  @Test
  void windowIsFullInTheMiddleEvenAndGoneBeyondItsEnds() {
    var window = KaiserWindow.ofStopBand(80);
    assertThat(window.at(0)).isEqualTo(1);
    assertThat(window.at(0.4)).isEqualTo(window.at(-0.4)).isBetween(0.0, 1.0);
    assertThat(window.at(1)).isZero();
    assertThat(window.at(-1.5)).isZero();
  }

  @Test
  void lowPassOfTheAskedLengthReachesTheAskedStopBand() {
    for (double stopBandDb : List.of(60.0, 100.0, 150.0)) {
      int taps = KaiserWindow.taps(stopBandDb, 0.1);
      for (double frequency = 0.55; frequency <= 1; frequency += 0.001) {
        assertThat(Decibels.ofGain(response(stopBandDb, taps, frequency)))
            .as("%.0f dB, %.3f of half the rate", stopBandDb, frequency)
            .isLessThan(-stopBandDb + 1.5);
      }
      assertThat(response(stopBandDb, taps, 0.45)).isCloseTo(1, within(0.002));
    }
  }

  @Test
  void shallowStopBandsAreRefused() {
    assertThatThrownBy(() -> KaiserWindow.ofStopBand(20)).hasMessageContaining("stopBandDb 20");
  }

  /// Of a low-pass cut at half the band.
  private static double response(double stopBandDb, int taps, double frequency) {
    var window = KaiserWindow.ofStopBand(stopBandDb);
    double sum = 0;
    for (int k = 0; k < taps; k++) {
      double distance = k - (taps - 1) / 2.0;
      double angle = StrictMath.PI * distance / 2;
      double sinc = distance == 0 ? 0.5 : StrictMath.sin(angle) / angle / 2;
      double weight = sinc * window.at(2 * distance / (taps + 1));
      sum += weight * StrictMath.cos(StrictMath.PI * frequency * distance);
    }
    return sum;
  }
}
