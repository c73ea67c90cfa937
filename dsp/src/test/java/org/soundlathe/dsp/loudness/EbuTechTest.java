package org.soundlathe.dsp.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// EBU Tech 3341, cases 1-6 and 9-14, and Tech 3342, cases 1-4: ±0.05 LU where the standards ask
/// for ±0.1 (loudness) and ±1 (range). The odd rate is a prime: no hop divides it.
class EbuTechTest {
  private static final double TOLERANCE_LU = 0.05;

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313})
  void cases1And2SteadyTonesReadTheirLevelInEveryWindow(int rate) {
    for (double level : new double[] {-23, -33}) {
      LoudnessMeter meter = score(rate).tone(20, level).into(stereo(rate), rate);
      assertThat(meter.integratedLufs()).isCloseTo(level, within(TOLERANCE_LU));
      assertThat(meter.maxMomentaryLufs()).isCloseTo(level, within(TOLERANCE_LU));
      assertThat(meter.maxShortTermLufs()).isCloseTo(level, within(TOLERANCE_LU));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313})
  void cases3To5SoftPassagesFallThroughTheGates(int rate) {
    Score case3 = score(rate).tone(10, -36).tone(60, -23).tone(10, -36);
    assertThat(case3.into(stereo(rate), rate).integratedLufs())
        .isCloseTo(-23, within(TOLERANCE_LU));
    Score case4 =
        score(rate).tone(10, -72).tone(10, -36).tone(60, -23).tone(10, -36).tone(10, -72);
    assertThat(case4.into(stereo(rate), rate).integratedLufs())
        .isCloseTo(-23, within(TOLERANCE_LU));
    Score case5 = score(rate).tone(20, -26).tone(20.1, -20).tone(20, -26);
    assertThat(case5.into(stereo(rate), rate).integratedLufs())
        .isCloseTo(-23, within(TOLERANCE_LU));
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313})
  void case6SurroundChannelsCountMore(int rate) {
    Score five = new Score(5).tone(20, -28, -28, -24, -30, -30);
    assertThat(five.into(new LoudnessMeter(rate, 5), rate).integratedLufs())
        .isCloseTo(-23, within(TOLERANCE_LU));
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313})
  void case9ShortTermStandsStillOverAPatternOf3Seconds(int rate) {
    Score pattern = score(rate);
    for (int i = 0; i < 5; i++) {
      pattern.tone(1.34, -20).tone(1.66, -30);
    }
    LoudnessHistory history = pattern.into(stereo(rate), rate).history();
    assertThat(history.size()).isEqualTo(150);
    for (int i = 30; i < history.size(); i++) {
      assertThat(history.shortTermLufs(i)).isCloseTo(-23f, within((float) TOLERANCE_LU));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313})
  void case12MomentaryStandsStillOverAPatternOf400Milliseconds(int rate) {
    Score pattern = score(rate);
    for (int i = 0; i < 25; i++) {
      pattern.tone(0.18, -20).tone(0.22, -30);
    }
    LoudnessHistory history = pattern.into(stereo(rate), rate).history();
    for (int i = 10; i < history.size(); i++) {
      assertThat(history.momentaryLufs(i)).isCloseTo(-23f, within((float) TOLERANCE_LU));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313})
  void cases10And13MaximaAreFoundWhereverTheyStart(int rate) {
    for (int k = 0; k < 20; k++) {
      Score case10 = score(rate).silence(0.15 * k).tone(3, -23).silence(1);
      assertThat(case10.into(stereo(rate), rate).maxShortTermLufs())
          .as("case 10-%d", k)
          .isCloseTo(-23, within(TOLERANCE_LU));
      Score case13 = score(rate).silence(0.02 * k).tone(0.4, -23).silence(1);
      assertThat(case13.into(stereo(rate), rate).maxMomentaryLufs())
          .as("case 13-%d", k)
          .isCloseTo(-23, within(TOLERANCE_LU));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313})
  void cases11And14RisingBurstsRaiseTheMaximumStepByStep(int rate) {
    LoudnessMeter shortTerm = stereo(rate);
    LoudnessMeter momentary = stereo(rate);
    for (int k = 0; k < 20; k++) {
      double level = -38 + k;
      Score case11 = score(rate).silence(0.15 * k).tone(3, level).silence(3 - 0.15 * k);
      assertThat(case11.into(shortTerm, rate).maxShortTermLufs())
          .as("case 11-%d", k)
          .isCloseTo(level, within(TOLERANCE_LU));
      Score case14 = score(rate).silence(0.02 * k).tone(0.4, level).silence(0.4 - 0.02 * k);
      assertThat(case14.into(momentary, rate).maxMomentaryLufs())
          .as("case 14-%d", k)
          .isCloseTo(level, within(TOLERANCE_LU));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313})
  void theRangeIsTheSpanOfTheLevels(int rate) {
    assertThat(rangeLu(rate, -20, -30)).isCloseTo(10, within(TOLERANCE_LU));
    assertThat(rangeLu(rate, -20, -15)).isCloseTo(5, within(TOLERANCE_LU));
    assertThat(rangeLu(rate, -40, -20)).isCloseTo(20, within(TOLERANCE_LU));
    assertThat(rangeLu(rate, -50, -35, -20, -35, -50)).isCloseTo(15, within(TOLERANCE_LU));
  }

  private static double rangeLu(int rate, double... levelsDbfs) {
    Score score = score(rate);
    for (double level : levelsDbfs) {
      score.tone(20, level);
    }
    return score.into(stereo(rate), rate).loudnessRangeLu();
  }

  /// Both channels are alike: but at 48 kHz, one that counts twice saves half of the time.
  private static Score score(int rate) {
    return new Score(rate == 48_000 ? 2 : 1);
  }

  private static LoudnessMeter stereo(int rate) {
    return rate == 48_000
        ? new LoudnessMeter(rate, 2)
        : new LoudnessMeter(rate, ChannelWeights.ofDualMono());
  }
}
