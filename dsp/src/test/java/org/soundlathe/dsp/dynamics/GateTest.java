package org.soundlathe.dsp.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.BankContract;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.GainProbe.Stretch;
import org.soundlathe.dsp.dynamics.GateSettings.Action;
import org.soundlathe.dsp.dynamics.GateSettings.Curve;
import org.soundlathe.dsp.dynamics.GateSettings.Timing;
import org.soundlathe.dsp.unit.Decibels;

class GateTest implements BankContract {
  private static final double CURVE_DB = 0.1;

  @Override
  public Gate bank(Spec spec, int first) {
    List<GateSettings> settings = new ArrayList<>();
    for (int strip = first; strip < first + spec.channels(); strip++) {
      Detector detector = strip % 2 == 0 ? Detector.PEAK : Detector.RMS;
      settings.add(
          new GateSettings(
              strip % 5 != 3,
              strip % 3 == 2 ? Action.DUCK : Action.GATE,
              new Curve(-20 + strip % 11, 2 + strip % 7, 10 + strip % 20, strip % 6),
              new Timing(0.5 + strip % 3, 10 + strip % 5, 1 + strip % 20, 1.5),
              Listening.byDefault()
                  .with(detector)
                  .with(
                      new KeyFilter(20 + strip % 4 * 60, 20_000 - strip % 3 * 5_000, strip % 7))));
    }
    return Gate.prepare(spec, settings);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Rows.prepare(spec, Gate.prepare(spec, GateSettings.off())));
  }

  @Test
  void gateWithARangeOfNothingIsTransparent() {
    float[][] sound = Signals.bursts(3, 1, 5_000);
    float[][] out = Signals.copy(sound);
    var settings = new GateSettings(new Curve(-6, 10, 0, 3), new Timing(1, 10, 10, 0));
    Spec spec = new Spec(48_000, 1, 512);
    Signals.run(Rows.prepare(spec, Gate.prepare(spec, settings)), out, 512);
    for (int i = 8; i < 5_000; i++) {
      assertThat(out[0][i]).isEqualTo(sound[0][i - 8]);
    }
  }

  @Test
  void softTonesComeOutAsTheRatioAndTheRangeSay() {
    List<GateSettings> settings = new ArrayList<>();
    List<float[]> tones = new ArrayList<>();
    List<Double> expectedDb = new ArrayList<>();
    for (Detector detector : Detector.values()) {
      for (double ratio : List.of(1.5, 3.0, 100.0)) {
        for (double rangeDb : List.of(12.0, 40.0)) {
          for (int levelDb = -79; levelDb <= -10; levelDb += 6) {
            settings.add(
                new GateSettings(new Curve(-33, ratio, rangeDb, 6), new Timing(1, 10, 10, 0))
                    .with(Listening.byDefault().with(detector)));
            tones.add(Signals.sine(997, Decibels.toGain(levelDb), 0, 44_100, 11_025));
            double readsDb = detector == Detector.RMS ? levelDb - 3.0103 : levelDb;
            expectedDb.add(readsDb >= -33 ? 0 : Math.max(-rangeDb, (ratio - 1) * (readsDb + 33)));
          }
        }
      }
    }
    Spec spec = new Spec(44_100, settings.size(), 4096);
    float[][] out = Signals.copy(tones.toArray(float[][]::new));
    Signals.run(Rows.prepare(spec, Gate.prepare(spec, settings)), out, 4096);
    for (int i = 0; i < settings.size(); i++) {
      double gainDb =
          Signals.rmsDb(out[i], 6_008, 11_008) - Signals.rmsDb(tones.get(i), 6_000, 11_000);
      assertThat(gainDb)
          .as(settings.get(i).toString())
          .isCloseTo(expectedDb.get(i), within(CURVE_DB));
    }
  }

  @Test
  void openGateStaysOpenDownToTheHysteresisAndAShutOneShut() {
    var settings = new GateSettings(new Curve(-30, 100, 40, 6), new Timing(1, 10, 10, 0));
    double[] gainsDb =
        gainsDb(
            48_000,
            settings,
            new Stretch(-35, 4_800),
            new Stretch(-29, 4_800),
            new Stretch(-35, 4_800),
            new Stretch(-37, 9_600),
            new Stretch(-35, 4_800));
    assertThat(gainsDb[4_700]).isCloseTo(-40, within(0.01));
    assertThat(gainsDb[9_500]).isCloseTo(0, within(0.01));
    assertThat(gainsDb[14_300]).isCloseTo(0, within(0.01));
    assertThat(gainsDb[23_900]).isCloseTo(-40, within(0.01));
    assertThat(gainsDb[28_700]).isCloseTo(-40, within(0.01));
  }

  @Test
  void holdAndReleaseTakeTheTimeThatIsSetAtEveryRate() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (double holdMs : List.of(10.0, 35.0, 150.0)) {
        for (double releaseMs : List.of(10.0, 200.0)) {
          closesInTime(rateHz, holdMs, releaseMs);
        }
      }
    }
  }

  private static void closesInTime(int rateHz, double holdMs, double releaseMs) {
    int loud = rateHz / 50 + 3;
    int hold = (int) (holdMs * rateHz / 1000);
    int soft = hold + (int) (releaseMs * rateHz / 500);
    var settings =
        new GateSettings(new Curve(-30, 100, 30, 6), new Timing(0.5, holdMs, releaseMs, 0));
    double[] gainsDb = gainsDb(rateHz, settings, new Stretch(-10, loud), new Stretch(-60, soft));
    // The gate closes on its grid, at most two steps of 8 frames late.
    for (int i = loud; i < loud + hold - 8; i++) {
      assertThat(gainsDb[i]).as("%d Hz, frame %d of the hold", rateHz, i - loud).isEqualTo(0);
    }
    assertThat(gainsDb[loud + hold + 16]).isNegative();
    double frames = GainProbe.framesToSixtyThreePercent(gainsDb, loud + hold, 0, -30);
    assertThat(frames * 1000 / rateHz)
        .as("%d Hz, hold %s ms", rateHz, holdMs)
        .isCloseTo(releaseMs, within(0.05 * releaseMs));
  }

  @Test
  void attackTakesTheTimeThatIsSetAtEveryRateAndPlaceOnTheGrid() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (double attackMs : List.of(0.5, 2.0, 30.0)) {
        for (int place = 0; place < 8; place += 3) {
          var settings =
              new GateSettings(new Curve(-30, 100, 30, 6), new Timing(attackMs, 10, 10, 0));
          int loud = (int) (attackMs * rateHz / 500) + 64;
          double[] gainsDb =
              gainsDb(rateHz, settings, new Stretch(-70, 1_000 + place), new Stretch(-10, loud));
          double frames = GainProbe.framesToSixtyThreePercent(gainsDb, 1_000 + place, -30, 0);
          assertThat(frames * 1000 / rateHz)
              .as("%d Hz, %d frames after the grid", rateHz, place)
              .isCloseTo(attackMs, within(0.05 * attackMs));
        }
      }
    }
  }

  @Test
  void lookAheadOpensBeforeTheSound() {
    var settings = new GateSettings(new Curve(-30, 100, 30, 6), new Timing(1, 10, 10, 5));
    double[] gainsDb = gainsDb(48_000, settings, new Stretch(-70, 1_000), new Stretch(-10, 960));
    assertThat(gainsDb[1_000 - 241]).isCloseTo(-30, within(0.01));
    double frames = GainProbe.framesToSixtyThreePercent(gainsDb, 1_000 - 240, -30, 0);
    assertThat(frames).isCloseTo(48, within(0.05 * 48));
    assertThat(gainsDb[1_000]).isGreaterThan(-0.3);
  }

  @Test
  void duckingTurnsTheMusicDownWhileTheVoiceIsThere() {
    var duck =
        new GateSettings(new Curve(-30, 1, 9, 6), new Timing(5, 50, 100, 0))
            .with(Action.DUCK)
            .with(Listening.byDefault().with(Key.OTHER));
    Gate bank = Gate.prepare(new Spec(48_000, 1, 64), List.of(duck));
    double[][] music = new double[64][1];
    double[][] voice = new double[64][1];
    double[] lastDb = new double[3];
    for (int part = 0; part < 3; part++) {
      for (int block = 0; block < 1_000; block++) {
        for (int i = 0; i < 64; i++) {
          music[i][0] = 0.5;
          voice[i][0] = part == 1 ? 0.3 : 0.001;
        }
        bank.process(music, voice, 64);
      }
      lastDb[part] = Decibels.ofGain(music[63][0] / 0.5);
    }
    assertThat(lastDb).containsExactly(new double[] {0, -9, 0}, within(0.01));
  }

  @Test
  void linkedStripsOpenTogether() {
    var settings = new GateSettings(new Curve(-30, 100, 30, 6), new Timing(1, 10, 10, 0));
    Spec spec = new Spec(48_000, 2, 512);
    float[] loud = GainProbe.sound(new Stretch(-10, 4_800));
    float[] soft = GainProbe.sound(new Stretch(-50, 4_800));
    List<GateSettings> both = Collections.nCopies(2, settings);
    double[][] apart = GainProbe.gainsDb(48_000, Gate.prepare(spec, both), List.of(loud, soft));
    double[][] linked =
        GainProbe.gainsDb(48_000, Gate.prepare(spec, both, Links.pairs(2)), List.of(loud, soft));
    assertThat(apart[1][4_700]).isCloseTo(-30, within(0.01));
    assertThat(linked[1][4_700]).isCloseTo(0, within(0.01));
  }

  @Test
  void meterReadsHowFarTheGateIsShut() {
    var settings = new GateSettings(new Curve(-30, 100, 30, 6), new Timing(1, 10, 10, 0));
    Gate bank = Gate.prepare(new Spec(48_000, 1, 64), List.of(settings));
    assertThat(bank.reductionDb(0)).isEqualTo(30);
    for (int block = 0; block < 20; block++) {
      double[][] loud = new double[64][1];
      for (double[] row : loud) {
        row[0] = 0.5;
      }
      bank.process(loud, 64);
    }
    assertThat(bank.reductionDb(0)).isCloseTo(0, within(0.01));
    assertThat(bank.greatestReductionDb(0)).isBetween(20.0, 30.0);
  }

  @Test
  void absurdSettingsAreRefusedWithValueUnitAndRange() {
    assertThatThrownBy(() -> new Timing(2, 5, 100, 0))
        .hasMessage("gate.holdMs 5 is outside 10..2000 ms");
    assertThatThrownBy(() -> new Curve(-20, 2, -1, 0)).hasMessageContaining("0..100 dB");
  }

  private static double[] gainsDb(int rateHz, GateSettings settings, Stretch... stretches) {
    Gate bank = Gate.prepare(new Spec(rateHz, 1, 4096), List.of(settings));
    return GainProbe.gainsDb(rateHz, bank, List.of(GainProbe.sound(stretches)))[0];
  }
}
