package org.soundlathe.dsp.stereo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.StereoParameters;
import org.soundlathe.dsp.unit.Decibels;

class PanLawTest {
  @Test
  void centreIsAsFarDownAsTheLawSays() {
    var centreDb =
        Map.of(
            PanLaw.MINUS_3_DB, -3.0103,
            PanLaw.MINUS_4_5_DB, -4.5154,
            PanLaw.MINUS_6_DB, -6.0206,
            PanLaw.BALANCE, 0.0);
    centreDb.forEach((law, gainDb) -> {
      assertThat(Decibels.ofGain(law.left(0))).as("%s", law).isCloseTo(gainDb, within(1e-4));
      assertThat(law.right(0)).isEqualTo(law.left(0));
    });
  }

  @ParameterizedTest
  @EnumSource
  void hardLeftIsFullOnTheLeftAndNothingOnTheRight(PanLaw law) {
    float[][] out = new float[2][1];
    Panner.prepare(new Spec(48_000, 2, 1), new Panner.Settings(-100, 100, law))
        .pan(new float[] {0.7f}, out, 1);
    assertThat(out[0][0]).isEqualTo(0.7f);
    assertThat(out[1][0]).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void soundNeverGrowsOnTheSideThatItLeaves(PanLaw law) {
    for (int position = -99; position <= 100; position++) {
      assertThat(law.left(position)).isLessThanOrEqualTo(law.left(position - 1));
      assertThat(law.left(position)).isEqualTo(law.right(-position));
    }
  }

  @Test
  void minus6DbKeepsTheSumInMonoAndMinus3DbThePower() {
    for (int position = -100; position <= 100; position += 5) {
      double left = PanLaw.MINUS_6_DB.left(position);
      assertThat(left + PanLaw.MINUS_6_DB.right(position)).isCloseTo(1, within(1e-15));
      left = PanLaw.MINUS_3_DB.left(position);
      double right = PanLaw.MINUS_3_DB.right(position);
      assertThat(left * left + right * right).isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void minus4AndAHalfDbLosesHalfOfWhatTheOthersLoseInMono() {
    double left = PanLaw.MINUS_4_5_DB.left(0);
    assertThat(Decibels.ofGain(2 * left)).isCloseTo(1.505, within(1e-3));
    assertThat(Decibels.ofPower(2 * left * left)).isCloseTo(-1.505, within(1e-3));
  }

  @Test
  void everyLawHasItsWord() {
    PanLaw[] laws = PanLaw.values();
    assertThat(StereoParameters.PAN_LAW.words()).hasSize(laws.length);
    for (int i = 0; i < laws.length; i++) {
      String word = StereoParameters.PAN_LAW.words().get(i);
      double centreDb = word.equals("balance") ? 0 : Double.parseDouble(word.replace(" dB", ""));
      assertThat(Decibels.ofGain(laws[i].left(0))).as(word).isCloseTo(centreDb, within(0.03));
    }
  }
}
