package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.DeEsserSettings.Measure;
import org.soundlathe.dsp.unit.Decibels;

class DeEsserTest implements BankContract {
  private static final int RATE_HZ = 48_000;
  private static final double S_HZ = 8_000;
  private static final double SPLIT_HZ = 5_000;

  @Override
  public DeEsser bank(Spec spec, int first) {
    List<DeEsserSettings> settings = new ArrayList<>();
    for (int strip = first; strip < first + spec.channels(); strip++) {
      settings.add(
          new DeEsserSettings(
              strip % 5 != 3,
              3_000 + 100 * (strip % 40),
              strip % 2 == 0 ? Measure.PART : Measure.LEVEL,
              -30 + strip % 11,
              2 + strip % 7,
              6 + strip % 12,
              0.5 + strip % 3,
              20 + strip % 20));
    }
    return DeEsser.prepare(spec, settings);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Rows.prepare(spec, DeEsser.prepare(spec, DeEsserSettings.off())));
  }

  @Test
  void everyLevelStaysWhereNothingIsSharp() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (double frequencyHz : List.of(2_000.0, 6_000.0, 12_000.0)) {
        var settings = new DeEsserSettings(true, frequencyHz, Measure.PART, -12, 4, 12, 1, 60);
        DeEsser bank = DeEsser.prepare(new Spec(rateHz, 1, 4096), settings);
        double[] responsesDb =
            GainProbe.responsesDb(
                rateHz, bank, 20, 500, frequencyHz / 2, frequencyHz, 1.3 * frequencyHz, 20_000);
        // The tolerance of bands that add up.
        assertThat(responsesDb)
            .as("%d Hz, split at %s Hz", rateHz, frequencyHz)
            .containsExactly(new double[6], within(0.01));
      }
    }
  }

  @Test
  void highsComeOutAsTheCurveSays() {
    for (double ratio : List.of(2.0, 4.0, 100.0)) {
      for (double rangeDb : List.of(3.0, 20.0)) {
        for (double levelDb : List.of(-40.0, -30.0, -20.0, -10.0)) {
          var settings =
              new DeEsserSettings(true, SPLIT_HZ, Measure.LEVEL, -32, ratio, rangeDb, 1, 60);
          float[] tone = Signals.sine(S_HZ + 3, Decibels.toGain(levelDb), 0, RATE_HZ, 24_000);
          double highPart = highPart();
          double highDb = levelDb + Decibels.ofGain(highPart);
          double slope = ratio == 100 ? 1 : 1 - 1 / ratio;
          double reductionDb = Math.min(rangeDb, slope * Math.max(0, highDb + 32));
          // Both bands leave the crossover in phase.
          double expected = 1 - highPart + highPart * Decibels.toGain(-reductionDb);
          double gainDb =
              Signals.rmsDb(through(settings, tone), 12_000, 24_000)
                  - Signals.rmsDb(tone, 12_000, 24_000);
          assertThat(gainDb)
              .as("%s at %s dB", settings, levelDb)
              .isCloseTo(Decibels.ofGain(expected), within(0.1));
        }
      }
    }
  }

  /// Linkwitz-Riley of the fourth order at the warped frequency.
  private static double highPart() {
    double ratio =
        StrictMath.tan(StrictMath.PI * (S_HZ + 3) / RATE_HZ)
            / StrictMath.tan(StrictMath.PI * SPLIT_HZ / RATE_HZ);
    double fourth = StrictMath.pow(ratio, 4);
    return fourth / (1 + fourth);
  }

  @Test
  void partOfTheWholeWorksAlikeOnSoftAndLoudWords() {
    List<Double> reductionsDb = new ArrayList<>();
    for (double gainDb : List.of(0.0, -10.0, -20.0)) {
      DeEsser bank = DeEsser.prepare(new Spec(RATE_HZ, 1, 4096), part());
      float[][] word = {word(gainDb, 0.5)};
      Signals.run(Rows.prepare(new Spec(RATE_HZ, 1, 4096), bank), word, 4096);
      reductionsDb.add(bank.reductionDb(0));
    }
    // The word's highs are 0.5/1 of its whole or less: -6 dB, 14 above the threshold.
    assertThat(reductionsDb.getFirst()).isBetween(8.0, 10.5);
    assertThat(reductionsDb)
        .allSatisfy(db -> assertThat(db).isCloseTo(reductionsDb.getFirst(), within(0.01)));
  }

  @Test
  void vowelWithoutSharpnessStaysBitForBitWhatTheCrossoverMakesOfIt() {
    float[] vowel = word(-3, 0.01);
    var idle = new DeEsserSettings(true, SPLIT_HZ, Measure.PART, -20, 4, 0, 1, 60);
    assertThat(through(part(), vowel)).isEqualTo(through(idle, vowel));
  }

  @Test
  void lowNotesStayWhileTheHighsAreTurnedDown() {
    float[] word = word(-3, 0.5);
    float[] out = through(part(), word);
    assertThat(
            Decibels.ofGain(
                Signals.amplitude(out, 12_000, 36_000, 300, RATE_HZ)
                    / Signals.amplitude(word, 12_000, 36_000, 300, RATE_HZ)))
        .isCloseTo(0, within(0.02));
    assertThat(
            Decibels.ofGain(
                Signals.amplitude(out, 12_000, 36_000, S_HZ, RATE_HZ)
                    / Signals.amplitude(word, 12_000, 36_000, S_HZ, RATE_HZ)))
        .isBetween(-10.0, -5.0);
  }

  @Test
  void softHissIsNoS() {
    DeEsser bank = DeEsser.prepare(new Spec(RATE_HZ, 1, 4096), part());
    float[][] hiss = {Signals.noise(5, Decibels.toGain(-70), RATE_HZ / 2)};
    Signals.run(Rows.prepare(new Spec(RATE_HZ, 1, 4096), bank), hiss, 4096);
    assertThat(bank.greatestReductionDb(0)).isZero();
  }

  @Test
  void attackAndReleaseTakeTheTimeThatIsSet() {
    // The range keeps the overshoot of the crossover at a hard onset out of the reduction.
    var settings = new DeEsserSettings(true, 8_000, Measure.LEVEL, -26, 4, 10, 4, 60);
    for (int rateHz : SAMPLE_RATES_HZ) {
      DeEsser bank = DeEsser.prepare(new Spec(rateHz, 1, 8), settings);
      int loud = rateHz / 80;
      double[] reductionsDb = new double[5 * loud];
      double[][] rows = new double[8][1];
      for (int step = 0; step < reductionsDb.length; step++) {
        // A tone at the Nyquist frequency: all of it is highs, of the same size in every frame.
        double size = step < loud ? 0.5 : 0.001;
        for (int i = 0; i < 8; i++) {
          rows[i][0] = i % 2 == 0 ? size : -size;
        }
        bank.process(rows, 8);
        reductionsDb[step] = bank.reductionDb(0);
      }
      double attack = GainProbe.framesToSixtyThreePercent(reductionsDb, 0, 0, 10);
      assertThat(attack * 8000 / rateHz).as("attack at %d Hz", rateHz).isCloseTo(4, within(0.2));
      double release = GainProbe.framesToSixtyThreePercent(reductionsDb, loud, 10, 0);
      assertThat(release * 8000 / rateHz).as("release at %d Hz", rateHz).isCloseTo(60, within(3.0));
    }
  }

  @Test
  void sharpnessIsHeardBeforeItComesOut() {
    float[] sound = Signals.sine(S_HZ, 0.5, 0, RATE_HZ, 4_800);
    Arrays.fill(sound, 0, 2_400, 0f);
    var settings = new DeEsserSettings(true, SPLIT_HZ, Measure.LEVEL, -26, 100, 12, 0.5, 60);
    float[] out = through(settings, sound);
    float[] steady = Signals.sine(S_HZ, 0.5, 0, RATE_HZ, 4_800);
    // 2 ms are four attacks: the first cycles are as soft as the last ones, within 0.5 dB.
    int start = 2_400 + 96 + 8 + 12;
    assertThat(Signals.rmsDb(out, start, start + 60))
        .isCloseTo(Signals.rmsDb(through(settings, steady), 4_000, 4_600), within(0.5));
  }

  @Test
  void absurdSettingsAreRefusedWithValueUnitAndRange() {
    assertThatThrownBy(() -> new DeEsserSettings(Measure.PART, -12, 30))
        .hasMessage("deEsser.rangeDb 30 is outside 0..24 dB");
  }

  private static DeEsserSettings part() {
    return new DeEsserSettings(true, SPLIT_HZ, Measure.PART, -20, 4, 24, 1, 60);
  }

  /// A vowel at 300 Hz with an s at 8 kHz on it.
  private static float[] word(double gainDb, double sharpness) {
    float[] vowel = Signals.sine(300, 0.5 * Decibels.toGain(gainDb), 0, RATE_HZ, RATE_HZ);
    float[] s = Signals.sine(S_HZ, sharpness * Decibels.toGain(gainDb), 0.4, RATE_HZ, RATE_HZ);
    for (int i = 0; i < vowel.length; i++) {
      vowel[i] += s[i];
    }
    return vowel;
  }

  private static float[] through(DeEsserSettings settings, float[] sound) {
    float[][] block = {sound.clone()};
    Spec spec = new Spec(RATE_HZ, 1, 512);
    Signals.run(Rows.prepare(spec, DeEsser.prepare(spec, settings)), block, 512);
    return block[0];
  }
}
