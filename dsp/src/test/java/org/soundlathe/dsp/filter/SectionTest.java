package org.soundlathe.dsp.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.unit.Decibels;

class SectionTest {
  private static final List<Integer> RATES_HZ = List.of(44_100, 48_000, 88_200, 96_000, 192_000);
  private static final List<Double> GAINS_DB = List.of(-18.0, -9.0, -1.0, 1.0, 9.0, 18.0);
  private static final List<Double> CORNERS_HZ =
      List.of(20.0, 100.0, 1_000.0, 4_000.0, 8_000.0, 12_000.0, 16_000.0, 20_000.0);

  @Test
  void bellAt16KHzStaysWithinHalfADecibelUpTo20KHz() {
    for (double q = 0.5; q <= 8; q *= 1.1) {
      assertThat(deviationDb(Shape.BELL, q, 16_000, 44_100)).as("q %.2f", q).isLessThan(0.5);
    }
  }

  @Test
  void bellsAndShelvesStayTrueToTheirPrototypesUpTo20KHz() {
    for (double q : List.of(0.35, 0.5, 0.707, 1.0, 2.0, 8.0, 20.0)) {
      assertDeviation(Shape.BELL, q, 0.5, 0.07);
    }
    for (double q : List.of(0.35, 0.5, 0.707, 1.0)) {
      assertDeviation(Shape.LOW_SHELF, q, 0.25, 0.05);
      assertDeviation(Shape.HIGH_SHELF, q, 0.25, 0.05);
    }
    assertDeviation(Shape.LOW_SHELF, 2, 1.25, 0.3);
    assertDeviation(Shape.HIGH_SHELF, 2, 1.25, 0.3);
    assertDeviation(Shape.TILT, 1, 0.22, 0.02);
  }

  @Test
  void passesStayAsNearToTheirPrototypesAsASecondOrderFilterCan() {
    for (double q : List.of(0.35, 0.707, 1.0, 4.0)) {
      assertDeviation(Shape.LOW_PASS, q, 0.5, 0.01);
      assertDeviation(Shape.BAND_PASS, q, 0.75, 0.1);
    }
    assertDeviation(Shape.GENTLE_LOW_PASS, 1, 0.4, 0.02);
    assertDeviation(Shape.GENTLE_HIGH_PASS, 1, 0.85, 0.03);
    // At 20 kHz, a tenth below the Nyquist frequency; 0.01 dB up to 4 kHz.
    assertDeviation(Shape.HIGH_PASS, 0.707, 1, 0.01);
    // Broad notches of 12 kHz and more; 0.7 dB from q 8 on up to 18 kHz.
    assertDeviation(Shape.NOTCH, 1, 2.5, 0.1);
    assertDeviation(Shape.NOTCH, 8, 0.95, 0.02);
  }

  @Test
  void narrowFiltersInTheBassStayExactAtHighRates() {
    for (Shape shape : Shape.values()) {
      // 96 kHz are 4800 times 20 Hz: rounding alone decides here.
      assertThat(deviationDb(shape, 20, 20, 192_000, 200)).as("%s", shape).isLessThan(2e-4);
    }
  }

  @Test
  void allPassesTurnThePhaseByHalfATurnAndLeaveTheLevel() {
    for (int rateHz : RATES_HZ) {
      Section section = new Section().design(Shape.ALL_PASS, 1_000, 0.7, 0, rateHz);
      SectionBank bank = new SectionBank(1);
      bank.set(0, section);
      Response response = Response.of(bank, 0, 1, rateHz, 8_192);
      for (double hz = 20; hz < 20_000; hz *= 1.5) {
        assertThat(response.gainDb(hz)).as("%.0f Hz", hz).isCloseTo(0, within(1e-9));
      }
      assertThat(Math.abs(response.phase(1_000))).isCloseTo(StrictMath.PI, within(1e-9));
    }
  }

  @Test
  void clickThroughTheBankHasTheResponseThatTheDesignSays() {
    Section section = new Section();
    for (int rateHz : RATES_HZ) {
      for (Shape shape : Shape.values()) {
        section.design(shape, 2_000, 1.3, 7, rateHz);
        SectionBank bank = new SectionBank(1);
        bank.set(0, section);
        Response response = Response.of(bank, 0, 1, rateHz, 16_384);
        for (double hz = 20; hz < 20_000; hz *= 1.9) {
          double expectedDb = Decibels.ofPower(section.powerAt(hz, rateHz));
          // Double rounding against a level of -100 dB.
          assertThat(response.gainDb(hz))
              .as("%s at %d Hz, %.0f Hz", shape, rateHz, hz)
              .isCloseTo(expectedDb, within(1e-6));
        }
      }
    }
  }

  @Test
  void boostAndCutOfTheSameSizeCancelToTheBit() {
    Section boost = new Section();
    Section cut = new Section();
    for (Shape shape : List.of(Shape.BELL, Shape.LOW_SHELF, Shape.HIGH_SHELF, Shape.TILT)) {
      boost.design(shape, 3_000, 0.8, 11, 48_000);
      cut.design(shape, 3_000, 0.8, -11, 48_000);
      for (double hz = 20; hz < 20_000; hz *= 1.5) {
        double both = boost.powerAt(hz, 48_000) * cut.powerAt(hz, 48_000);
        assertThat(both).as("%s, %.0f Hz", shape, hz).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void anyDesignIsStable() {
    Section section = new Section();
    for (Shape shape : Shape.values()) {
      for (double hz = 1; hz < 100_000; hz *= 1.7) {
        for (double q : List.of(0.025, 0.1, 0.5, 1.0, 7.0, 40.0, 100.0)) {
          for (double gainDb : List.of(-36.0, -0.001, 0.001, 30.0)) {
            section.design(shape, hz, q, gainDb, 44_100);
            assertThat(section.g).as("%s %.0f Hz q %s", shape, hz, q).isPositive().isFinite();
            assertThat(section.k).as("%s %.0f Hz q %s", shape, hz, q).isPositive().isFinite();
            assertThat(section.powerAt(997, 44_100)).isFinite();
          }
        }
      }
    }
  }

  private static void assertDeviation(Shape shape, double q, double at44KHz, double at192KHz) {
    for (double cornerHz : CORNERS_HZ) {
      assertThat(deviationDb(shape, q, cornerHz, 44_100, 20_000))
          .as("%s %.0f Hz q %.3f", shape, cornerHz, q)
          .isLessThan(at44KHz);
      assertThat(deviationDb(shape, q, cornerHz, 192_000, 20_000))
          .as("%s %.0f Hz q %.3f at 192 kHz", shape, cornerHz, q)
          .isLessThan(at192KHz);
    }
  }

  private static double deviationDb(Shape shape, double q, double cornerHz, int rateHz) {
    return deviationDb(shape, q, cornerHz, rateHz, 20_000);
  }

  /// The worst over all gains, from 10 Hz up, wherever the prototype lets -40 dB through.
  private static double deviationDb(
      Shape shape, double q, double cornerHz, int rateHz, double highestHz) {
    double worst = 0;
    Section section = new Section();
    for (double gainDb : shape.hasGain() ? GAINS_DB : List.of(0.0)) {
      section.design(shape, cornerHz, q, gainDb, rateHz);
      for (double hz = 10; hz <= highestHz; hz *= 1.03) {
        double analogDb = Analog.gainDb(shape, cornerHz, q, gainDb, hz);
        double offDb = Math.abs(Decibels.ofPower(section.powerAt(hz, rateHz)) - analogDb);
        worst = analogDb < -40 ? worst : Math.max(worst, offDb);
      }
    }
    return worst;
  }
}
