package org.soundlathe.dsp.reverb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OctaveFitTest {
  /// Within 0.5 % of the loss, so of T60, a tenth of what is promised; also where a way loses 24
  /// dB; between the octaves never above the highest gain allowed.
  @Test
  void eachOctaveLosesWhatIsAsked() {
    for (int rateHz : List.of(44_100, 48_000, 88_200, 96_000, 192_000)) {
      for (DecayCurve curve :
          List.of(DecayCurve.byDefault(), DecayCurve.of(2, 30, 300), DecayCurve.of(1, 300, 20))) {
        for (double lengthMs : List.of(10.0, 40.0, 80.0)) {
          checkLosses(rateHz, curve, lengthMs / 1000);
        }
      }
    }
  }

  @Test
  void octavesBeyondTheBandAreLeftOut() {
    assertThat(new OctaveFit(8_000).sections()).isEqualTo(5);
    assertThat(new OctaveFit(44_100).sections()).isEqualTo(8);
  }

  private static void checkLosses(int rateHz, DecayCurve curve, double tripSeconds) {
    double[] wantedDb = new double[DecayCurve.OCTAVES];
    for (int i = 0; i < wantedDb.length; i++) {
      wantedDb[i] = -60 * tripSeconds / curve.at(i);
    }
    double highestDb = -60 * tripSeconds / (2 * curve.longest());
    Section[] sections = new OctaveFit(rateHz).fit(wantedDb, highestDb);
    for (int i = 0; i < wantedDb.length; i++) {
      assertThat(gainDb(sections, DecayCurve.centreHz(i), rateHz) / wantedDb[i])
          .as("%d Hz, %s, %.0f ms, octave %d", rateHz, curve, 1000 * tripSeconds, i)
          .isCloseTo(1, within(0.005));
    }
    for (double hz = 5; hz < 0.5 * rateHz; hz *= 1.1) {
      assertThat(gainDb(sections, hz, rateHz)).isLessThan(highestDb + 0.01);
    }
  }

  private static double gainDb(Section[] sections, double hz, int rateHz) {
    double sum = 0;
    for (Section section : sections) {
      sum += section.gainDb(hz, rateHz);
    }
    return sum;
  }
}
