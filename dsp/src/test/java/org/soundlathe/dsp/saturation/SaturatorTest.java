package org.soundlathe.dsp.saturation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.SaturationParameters;
import org.soundlathe.dsp.unit.Decibels;

class SaturatorTest {
  private static final Saturator.Settings OFF =
      new Saturator.Settings(Curve.TUBE, 12, 20, TapeSpeed.IPS_15, 0, 0, true);

  @Nested
  class OnTape implements KernelContract {
    @Override
    public Kernel working(Spec spec) {
      return driven(spec, Curve.TAPE, 9);
    }

    @Override
    public Optional<Kernel> neutral(Spec spec) {
      return Optional.of(Saturator.prepare(spec, OFF));
    }
  }

  @Nested
  class ThroughATube implements KernelContract {
    @Override
    public Kernel working(Spec spec) {
      return driven(spec, Curve.TUBE, 9);
    }

    @Override
    public Optional<Kernel> neutral(Spec spec) {
      return Optional.of(Saturator.prepare(spec, OFF));
    }

    @Override
    public List<Integer> channelCounts() {
      return List.of(1);
    }
  }

  @Nested
  class ThroughATransformer implements KernelContract {
    @Override
    public Kernel working(Spec spec) {
      return driven(spec, Curve.TRANSFORMER, 9);
    }

    @Override
    public Optional<Kernel> neutral(Spec spec) {
      return Optional.of(Saturator.prepare(spec, OFF));
    }

    @Override
    public List<Integer> channelCounts() {
      return List.of(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void toneOf5KhzDriven12DbLeavesNoFalseNotesAt100DbBelow(Curve curve) {
    for (int rateHz : KernelContract.SAMPLE_RATES_HZ) {
      // 6 dB is the hardest drive at half the rate.
      for (double driveDb : List.of(6.0, 12.0)) {
        Overtones driven =
            Overtones.of(driven(new Spec(rateHz, 1, 512), curve, driveDb), 5_000, 1, rateHz);
        assertThat(driven.restDb() - driven.amplitudeDb(1))
            .as("%s at %d Hz, %.0f dB", curve, rateHz, driveDb)
            .isLessThan(-100);
        if (curve != Curve.TRANSFORMER) {
          // The test would find them: the tone is driven well into the curve.
          assertThat(driven.amplitudeDb(3) - driven.amplitudeDb(1)).isBetween(-20.0, -5.0);
        }
      }
    }
  }

  @Nested
  class WhileItPlays {
    private static final int RATE_HZ = 48_000;

    private final List<Saturator.Settings> stations =
        List.of(
            new Saturator.Settings(Curve.TUBE, 12, 20, TapeSpeed.IPS_15, 0, 0, true),
            new Saturator.Settings(Curve.TAPE, 3, 0, TapeSpeed.IPS_15, 100, 0, true),
            new Saturator.Settings(Curve.TAPE, 18, 0, TapeSpeed.IPS_15, 60, -3, true),
            new Saturator.Settings(Curve.TAPE, 18, 30, TapeSpeed.IPS_7_5, 100, 0, false),
            new Saturator.Settings(Curve.TRANSFORMER, 6, 0, TapeSpeed.IPS_15, 100, 0, true));

    @Test
    void newSettingsSoundLikePreparedOnesOnceTheyAreThere() {
      // 40 ms of change, then eight time constants of the DC block.
      for (var from : stations) {
        for (var to : stations) {
          float[] sound = Signals.sine(300, 0.5, 0, RATE_HZ, RATE_HZ);
          float[] moved = play(from, to, sound, 512);
          float[] still = play(to, to, sound, 512);
          for (int i = RATE_HZ * 3 / 4; i < RATE_HZ; i++) {
            // Where 6 dB are passed on the way down, the higher rate stays.
            assertThat(moved[i]).as("%s to %s", from, to).isCloseTo(still[i], within(4e-3f));
          }
        }
      }
    }

    @Test
    void changeDoesNotDependOnTheBlocks() {
      for (var from : stations) {
        float[] sound = Signals.noise(31, 0.4, 9_000);
        float[] whole = play(from, stations.getLast(), sound, 1_000);
        for (int step : List.of(1, 7, 64, 500)) {
          assertThat(play(from, stations.getLast(), sound, step)).isEqualTo(whole);
        }
      }
    }

    @Test
    void changeMakesNoClick() {
      for (var from : stations) {
        for (var to : stations) {
          float[] moved = play(from, to, Signals.sine(200, 0.3, 0, RATE_HZ, 24_000), 512);
          // A switch would be two or three orders louder; straight fades bend by -86 dBFS.
          double still = Math.max(highs(moved, 4_000, 7_900), highs(moved, 18_000, 24_000));
          assertThat(highs(moved, 7_900, 18_000)).as("%s to %s", from, to).isLessThan(still + 2e-4);
        }
      }
    }

    @Test
    void mixOfNothingIsABitExactDelayAgain() {
      float[] sound = Signals.noise(32, 0.4, 12_000);
      float[] moved = play(stations.get(2), OFF, sound, 512);
      int late = Saturator.prepare(new Spec(RATE_HZ, 1, 512), OFF).latencyFrames();
      for (int i = 8_000; i < 12_000; i++) {
        assertThat(moved[i]).isEqualTo(sound[i - late]);
      }
    }

    @Test
    void newestWishWinsHoweverManyCome() {
      var saturator = Saturator.prepare(new Spec(RATE_HZ, 1, 512), stations.getFirst());
      float[][] tone = {Signals.sine(300, 0.3, 0, RATE_HZ, RATE_HZ)};
      float[][] block = new float[1][64];
      for (int i = 0; i < 100; i++) {
        saturator.adopt(stations.get(i % 5));
        saturator.process(block, 64);
      }
      saturator.adopt(stations.get(2));
      Signals.run(saturator, tone, 512);
      float[][] still = {Signals.sine(300, 0.3, 0, RATE_HZ, RATE_HZ)};
      Signals.run(Saturator.prepare(new Spec(RATE_HZ, 1, 512), stations.get(2)), still, 512);
      for (int i = RATE_HZ * 3 / 4; i < RATE_HZ; i++) {
        assertThat(tone[0][i]).isCloseTo(still[0][i], within(4e-3f));
      }
    }

    /// Changes on a point of the grid after a third of the sound or so.
    private float[] play(Saturator.Settings from, Saturator.Settings to, float[] sound, int step) {
      var saturator = Saturator.prepare(new Spec(RATE_HZ, 1, 1_024), from);
      int changeAt = sound.length / 3 / 64 * 64;
      float[][] before = {Arrays.copyOf(sound, changeAt)};
      float[][] after = {Arrays.copyOfRange(sound, changeAt, sound.length)};
      Signals.run(saturator, before, step);
      saturator.adopt(to);
      Signals.run(saturator, after, step);
      float[] out = Arrays.copyOf(before[0], sound.length);
      System.arraycopy(after[0], 0, out, changeAt, after[0].length);
      return out;
    }

    /// The largest sixth difference: 200 Hz leaves -190 dB of itself, a step of 1 leaves half.
    private static double highs(float[] signal, int from, int to) {
      double largest = 0;
      for (int i = from; i < to; i++) {
        double sixth =
            signal[i]
                - 6.0 * signal[i - 1]
                + 15.0 * signal[i - 2]
                - 20.0 * signal[i - 3]
                + 15.0 * signal[i - 4]
                - 6.0 * signal[i - 5]
                + signal[i - 6];
        largest = Math.max(largest, Math.abs(sixth));
      }
      return largest / 20;
    }
  }

  @Test
  void overtonesAreThoseOfTheCurve() {
    for (Curve curve : List.of(Curve.TAPE, Curve.TUBE)) {
      var settings = new Saturator.Settings(curve, 12, 30, TapeSpeed.IPS_30, 100, 0, false);
      Kernel kernel = Saturator.prepare(new Spec(48_000, 1, 512), settings);
      Overtones heard = Overtones.of(kernel, 1_000, 0.5, 48_000);
      for (int number = 1; number <= 6; number++) {
        double byFormula =
            Decibels.ofGain(
                overtone(
                    DrivenPath.curve(settings), Decibels.toGain(settings.driveDb()), 0.5, number));
        // The tape head takes 0.1 dB at 6 kHz, its bump and the DC block less at 1 kHz.
        assertThat(heard.amplitudeDb(number))
            .as("%s, overtone %d", curve, number)
            .isCloseTo(byFormula, within(0.15));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void fullDriveLeavesFalseNotes90DbBelowAToneOfOneKhz(Curve curve) {
    Kernel kernel = driven(new Spec(44_100, 1, 512), curve, 36);
    Overtones driven = Overtones.of(kernel, 1_000, 1, 44_100);
    assertThat(driven.restDb() - driven.amplitudeDb(1)).isLessThan(-90);
  }

  @Test
  void tapeCurveIsNearLangevins() {
    var tape = GainStage.tape(1, 0);
    for (double x = 0.01; x < 50; x *= 1.3) {
      double langevin = 1 / StrictMath.tanh(3 * x) - 1 / (3 * x);
      assertThat(tape.at(x)).as("at %.2f", x).isCloseTo(langevin, within(0.035));
    }
  }

  @Test
  void tubeAddsEvenOvertonesAndTapeOnlyOdd() {
    Spec spec = new Spec(48_000, 1, 512);
    Overtones tube = Overtones.of(driven(spec, Curve.TUBE, 6), 1_000, 0.3, 48_000);
    Overtones tape = Overtones.of(driven(spec, Curve.TAPE, 6), 1_000, 0.3, 48_000);
    assertThat(tube.amplitudeDb(2)).isGreaterThan(tube.amplitudeDb(3));
    assertThat(tape.amplitudeDb(2)).isLessThan(-120);
    assertThat(tape.amplitudeDb(3)).isGreaterThan(-50);
  }

  @Test
  void transformerBendsTheLowsTwelveDbAnOctaveMoreThanTheHighs() {
    Spec spec = new Spec(48_000, 1, 512);
    // Third overtone against the tone: flux squared, and the flux halves with each octave.
    Overtones low = Overtones.of(driven(spec, Curve.TRANSFORMER, 0), 100, 0.2, 48_000);
    Overtones high = Overtones.of(driven(spec, Curve.TRANSFORMER, 0), 200, 0.2, 48_000);
    double lowDb = low.amplitudeDb(3) - low.amplitudeDb(1);
    double highDb = high.amplitudeDb(3) - high.amplitudeDb(1);
    assertThat(lowDb - highDb).isCloseTo(12.04, within(0.2));
    assertThat(lowDb).isGreaterThan(-60);
  }

  @ParameterizedTest
  @EnumSource
  void leaningCurveLeavesNoDc(Curve curve) {
    var settings = new Saturator.Settings(curve, 18, 80, TapeSpeed.IPS_15, 100, 0, false);
    Kernel kernel = Saturator.prepare(new Spec(48_000, 1, 512), settings);
    assertThat(Math.abs(Overtones.of(kernel, 200, 0.8, 48_000).mean())).isLessThan(1e-5);
  }

  @ParameterizedTest
  @EnumSource
  void softSoundPassesWithTheGainOfTheDrive(Curve curve) {
    var settings = new Saturator.Settings(curve, 12, 40, TapeSpeed.IPS_30, 100, -3, false);
    Kernel kernel = Saturator.prepare(new Spec(48_000, 1, 512), settings);
    Overtones soft = Overtones.of(kernel, 1_000, 1e-4, 48_000);
    assertThat(soft.amplitudeDb(1)).isCloseTo(-80 + 12 - 3, within(0.02));
  }

  @Test
  void autoGainKeepsAToneAtWorkingLevelAsLoudAsItWas() {
    for (Curve curve : List.of(Curve.TAPE, Curve.TUBE)) {
      for (double driveDb : List.of(0.0, 12.0, 36.0)) {
        Kernel kernel = driven(new Spec(48_000, 1, 512), curve, driveDb);
        float[][] tone = {Signals.sine(1_000, 0.178, 0, 48_000, 48_000)};
        Signals.run(kernel, tone, 512);
        // 18 dB below full scale RMS; the DC block takes less than 0.001 dB of 1 kHz.
        assertThat(Signals.rmsDb(tone[0], 38_400, 48_000))
            .as("%s, %.0f dB", curve, driveDb)
            .isCloseTo(-18, within(0.1));
      }
    }
  }

  @Test
  void tapeHasABumpInTheLowsAndSofterHighsBySpeed() {
    double bumpDb = responseDb(TapeSpeed.IPS_15, 60) - responseDb(TapeSpeed.IPS_15, 1_000);
    assertThat(bumpDb).isCloseTo(1.5, within(0.1));
    double topDb = responseDb(TapeSpeed.IPS_7_5, 10_500) - responseDb(TapeSpeed.IPS_7_5, 1_000);
    assertThat(topDb).isCloseTo(-3, within(0.1));
    assertThat(responseDb(TapeSpeed.IPS_30, 10_500)).isGreaterThan(-0.4);
  }

  @Test
  void softSoundOfATubeOrCoreKeepsItsHighs() {
    for (int rateHz : List.of(44_100, 96_000)) {
      for (Curve curve : List.of(Curve.TUBE, Curve.TRANSFORMER)) {
        for (double driveDb : List.of(0.0, 12.0)) {
          var settings = new Saturator.Settings(curve, driveDb, 0, TapeSpeed.IPS_15, 100, 0, false);
          for (double hz : List.of(10_000.0, 20_000.0)) {
            Kernel kernel = Saturator.prepare(new Spec(rateHz, 1, 512), settings);
            assertThat(Overtones.of(kernel, hz, 1e-3, rateHz).amplitudeDb(1))
                .as("%s, %.0f dB, %.0f Hz at %d Hz", curve, driveDb, hz, rateHz)
                .isCloseTo(driveDb - 60, within(0.15));
          }
        }
      }
    }
  }

  @Test
  void halfMixIsHalfDryAndHalfWet() {
    Spec spec = new Spec(48_000, 1, 512);
    float[][] dry = Signals.bursts(4, 1, 4_000);
    float[][] wet = Signals.run(mixed(spec, 100), Signals.copy(dry), 512);
    float[][] half = Signals.run(mixed(spec, 50), Signals.copy(dry), 512);
    float[][] late = Signals.run(mixed(spec, 0), Signals.copy(dry), 512);
    for (int i = 0; i < 4_000; i++) {
      assertThat(half[0][i]).isCloseTo((late[0][i] + wet[0][i]) / 2, within(1e-6f));
    }
  }

  @ParameterizedTest
  @EnumSource
  void outputStaysBoundedHoweverHardItIsDriven(Curve curve) {
    var settings = new Saturator.Settings(curve, 36, 100, TapeSpeed.IPS_15, 100, 0, false);
    float[][] loud = {Signals.noise(11, 1e12, 8_000)};
    Signals.run(Saturator.prepare(new Spec(44_100, 1, 512), settings), loud, 512);
    for (float sample : loud[0]) {
      // A transformer's flux moves from end to end at most once in a frame of the high rate.
      assertThat(Math.abs(sample)).isLessThan(curve == Curve.TRANSFORMER ? 20_000f : 40f);
    }
  }

  @Test
  void tailEndsInExactSilence() {
    for (Curve curve : Curve.values()) {
      float[][] click = {Arrays.copyOf(Signals.noise(2, 0.9, 4_000), 480_000)};
      Signals.run(driven(new Spec(48_000, 1, 512), curve, 12), click, 512);
      assertThat(click[0][479_999]).as("%s", curve).isZero();
    }
  }

  @Test
  void wordsOfTheSettingsAreThoseOfTheCurves() {
    assertThat(SaturationParameters.CURVE.words())
        .isEqualTo(
            Arrays.stream(Curve.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
    assertThat(SaturationParameters.TAPE_SPEED.words())
        .isEqualTo(
            Arrays.stream(TapeSpeed.values())
                .map(s -> s.name().substring(4).replace('_', '.'))
                .toList());
  }

  @Test
  void driveOutOfRangeIsRefused() {
    assertThatThrownBy(
            () -> new Saturator.Settings(Curve.TAPE, 40, 0, TapeSpeed.IPS_15, 100, 0, true))
        .hasMessageContaining("saturation.driveDb 40 is outside 0..36 dB");
  }

  private static Kernel driven(Spec spec, Curve curve, double driveDb) {
    return Saturator.prepare(
        spec, new Saturator.Settings(curve, driveDb, 0, TapeSpeed.IPS_15, 100, 0, true));
  }

  private static Kernel mixed(Spec spec, double mixPercent) {
    return Saturator.prepare(
        spec, new Saturator.Settings(Curve.TUBE, 12, 0, TapeSpeed.IPS_15, mixPercent, 0, true));
  }

  private static double responseDb(TapeSpeed speed, double hz) {
    var settings = new Saturator.Settings(Curve.TAPE, 0, 0, speed, 100, 0, false);
    Kernel kernel = Saturator.prepare(new Spec(48_000, 1, 512), settings);
    return Overtones.of(kernel, hz, 1e-3, 48_000).amplitudeDb(1) + 60;
  }

  /// Fourier's integral over one period of a sine through the curve.
  private static double overtone(GainStage curve, double drive, double amplitude, int number) {
    double cosine = 0;
    double sine = 0;
    int points = 4_096;
    for (int i = 0; i < points; i++) {
      double angle = 2 * StrictMath.PI * i / points;
      double bent = curve.at(drive * amplitude * StrictMath.sin(angle));
      cosine += bent * StrictMath.cos(number * angle);
      sine += bent * StrictMath.sin(number * angle);
    }
    return 2 * Math.sqrt(cosine * cosine + sine * sine) / points;
  }
}
