package org.soundlathe.dsp.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.DelayParameters;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.SettingOutOfRange;
import org.soundlathe.dsp.unit.Decibels;

class EchoTest implements KernelContract {
  private static final int RATE_HZ = 48_000;

  @Override
  public Kernel working(Spec spec) {
    return Echo.prepare(
        spec,
        new Echo.Settings(23, 4, 60, 300, 4_000, Layout.STRAIGHT, 70, new Ducking(12, -20, 5, 40)));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(
        Echo.prepare(
            spec, new Echo.Settings(23, 0, 60, 300, 4_000, Layout.STRAIGHT, 0, Ducking.OFF)));
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(1, 2);
  }

  @Test
  void eachEchoComesInTimeAndSofterByTheFeedback() {
    float[][] click = {Signals.impulse(10, 60_000), new float[60_000]};
    run(open(125, 25, 50, Layout.STRAIGHT), click);
    for (int k = 1; k <= 9; k++) {
      // 1e-6: k roundings to float.
      assertThat((double) click[0][10 + k * 6_000])
          .isCloseTo(StrictMath.pow(0.5, k - 1), within(1e-6));
      Arrays.fill(click[0], 10 + k * 6_000, 11 + k * 6_000, 0f);
    }
    assertThat(click[0]).containsOnly(0f);
    assertThat(click[1]).containsOnly(0f);
  }

  @Test
  void rightSideEchoesLaterByItsOffset() {
    float[][] click = {Signals.impulse(0, 20_000), Signals.impulse(0, 20_000)};
    run(open(125, 25, 50, Layout.STRAIGHT), click);
    assertThat(click[0][6_000]).isEqualTo(1f);
    assertThat(click[1][7_200]).isEqualTo(1f);
    assertThat(click[1][14_400]).isEqualTo(0.5f);
  }

  @Test
  void pingPongGoesFromSideToSide() {
    float[][] click = {Signals.impulse(0, 40_000), Signals.impulse(0, 40_000)};
    run(open(100, 0, 50, Layout.PING_PONG), click);
    for (int k = 1; k <= 8; k++) {
      float due = (float) StrictMath.pow(0.5, k - 1);
      assertThat(click[(k - 1) % 2][4_800 * k]).as("echo %d", k).isEqualTo(due);
      assertThat(click[k % 2][4_800 * k]).as("other side of echo %d", k).isZero();
    }
  }

  /// After k passes a corner of 3.01 dB lies k times as deep; the other corner is off.
  @Test
  void eachPassLosesLowsAndHighs() {
    for (int rateHz : new int[] {44_100, 96_000}) {
      for (boolean isLow : new boolean[] {true, false}) {
        double cornerHz = isLow ? 400 : 5_000;
        float[][] click = {Signals.impulse(0, rateHz)};
        Echo.Settings settings =
            new Echo.Settings(
                200,
                0,
                90,
                isLow ? 400 : 10,
                isLow ? 20_000 : 5_000,
                Layout.STRAIGHT,
                100,
                Ducking.OFF);
        Signals.run(Echo.prepare(new Spec(rateHz, 1, 512), settings), click, 512);
        for (int k = 1; k <= 4; k++) {
          double levelDb = Decibels.ofGain(spectrum(click[0], rateHz / 5 * k, cornerHz, rateHz));
          double dueDb = Decibels.ofGain(StrictMath.pow(0.9, k - 1)) - k * Decibels.ofPower(2);
          assertThat(levelDb).as("pass %d, low %s", k, isLow).isCloseTo(dueDb, within(0.02));
        }
      }
    }
  }

  @Test
  void noteLengthsKeepTheTempo() {
    assertThat(NoteLength.QUARTER.lengthMs(120)).isEqualTo(500);
    assertThat(NoteLength.EIGHTH_DOTTED.lengthMs(120)).isEqualTo(375);
    assertThat(NoteLength.QUARTER_TRIPLET.lengthMs(90)).isCloseTo(444.444, within(0.001));
    assertThat(NoteLength.THIRTY_SECOND.lengthMs(125)).isEqualTo(60);
    Option words = DelayParameters.NOTE;
    assertThat(words.words())
        .isEqualTo(
            Stream.concat(
                    Stream.of("free"), Arrays.stream(NoteLength.values()).map(NoteLength::word))
                .toList());
    assertThatThrownBy(() -> NoteLength.HALF.lengthMs(10))
        .isInstanceOf(SettingOutOfRange.class)
        .hasMessage("echo.tempoBpm 10 is outside 20..400 bpm");
  }

  @Test
  void echoesStepBackWhileTheSoundPlays() {
    float[] noise = Signals.noise(3, 0.5, RATE_HZ);
    float[][] free = {noise.clone()};
    float[][] ducked = {noise.clone()};
    run(open(100, 0, 30, Layout.STRAIGHT), free);
    run(ducking(new Ducking(12, -20, 10, 200)), ducked);
    double freeDb = Signals.rmsDb(free[0], 24_000, 48_000);
    // After 50 times the attack only float rounding is left.
    assertThat(Signals.rmsDb(ducked[0], 24_000, 48_000)).isCloseTo(freeDb - 12, within(0.001));
  }

  @Test
  void tailEndsInExactSilence() {
    float[][] sound = new float[2][6 * RATE_HZ];
    System.arraycopy(Signals.noise(4, 1, 10_000), 0, sound[0], 0, 10_000);
    run(new Echo.Settings(100, 3, 70, 200, 6_000, Layout.PING_PONG, 100, Ducking.OFF), sound);
    for (float[] signal : sound) {
      assertThat(Signals.rmsDb(signal, 4 * RATE_HZ, 4 * RATE_HZ + 9_600)).isGreaterThan(-160);
      // 180 dB at 3.1 dB an echo are over after 5.9 s.
      assertThat(Arrays.copyOfRange(signal, 6 * RATE_HZ - 2_000, 6 * RATE_HZ)).containsOnly(0f);
    }
  }

  @Test
  void echoesStayBoundedWhateverTheSettings() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      double feedbackPercent = 98 * random.nextDouble();
      Echo.Settings settings =
          new Echo.Settings(
              1 + 60 * random.nextDouble() * random.nextDouble(),
              200 * random.nextDouble() - 100,
              feedbackPercent,
              10 + 1_990 * random.nextDouble(),
              500 + 19_500 * random.nextDouble(),
              seed % 2 == 0 ? Layout.STRAIGHT : Layout.PING_PONG,
              100 * random.nextDouble(),
              new Ducking(40 * random.nextDouble(), -30, 1, 10));
      float[][] sound = Signals.bursts(seed, 2, 30_000);
      run(settings, sound);
      float bound = (float) (1 + 2 / (1 - feedbackPercent / 100));
      for (float[] signal : sound) {
        for (float sample : signal) {
          assertThat(Math.abs(sample)).as("seed %d", seed).isLessThan(bound);
        }
      }
    }
  }

  @Test
  void everyLayoutHasItsWord() {
    assertThat(DelayParameters.LAYOUT.words())
        .isEqualTo(Arrays.stream(Layout.values()).map(Layout::word).toList());
  }

  @Test
  void whatAnEchoCannotBeIsRefused() {
    Spec mono = new Spec(RATE_HZ, 1, 64);
    assertThatThrownBy(() -> Echo.prepare(mono, open(10, 0, 0, Layout.PING_PONG)))
        .hasMessage("an echo has 1 or 2 channels, ping-pong 2; not 1");
    assertThatThrownBy(() -> open(10, 0, 99, Layout.STRAIGHT))
        .isInstanceOf(SettingOutOfRange.class)
        .hasMessage("echo.feedbackPercent 99 is outside 0..98 %");
  }

  /// Echoes alone, without cuts or ducking.
  private static Echo.Settings open(
      double timeMs, double offsetMs, double feedbackPercent, Layout layout) {
    return new Echo.Settings(
        timeMs, offsetMs, feedbackPercent, 10, 20_000, layout, 100, Ducking.OFF);
  }

  private static Echo.Settings ducking(Ducking ducking) {
    return new Echo.Settings(100, 0, 30, 10, 20_000, Layout.STRAIGHT, 100, ducking);
  }

  private static void run(Echo.Settings settings, float[][] sound) {
    Signals.run(Echo.prepare(new Spec(RATE_HZ, sound.length, 512), settings), sound, 512);
  }

  /// The magnitude of one frequency within the 100 ms after a frame.
  private static double spectrum(float[] signal, int from, double frequencyHz, int rateHz) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < rateHz / 10; i++) {
      double angle = 2 * StrictMath.PI * frequencyHz * i / rateHz;
      re += signal[from + i] * StrictMath.cos(angle);
      im += signal[from + i] * StrictMath.sin(angle);
    }
    return Math.sqrt(re * re + im * im);
  }
}
