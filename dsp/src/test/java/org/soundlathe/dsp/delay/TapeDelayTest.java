package org.soundlathe.dsp.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.SettingOutOfRange;
import org.soundlathe.dsp.unit.Decibels;

class TapeDelayTest implements KernelContract {
  private static final int RATE_HZ = 48_000;
  private static final TapeDelay.Sway STEADY = new TapeDelay.Sway(0, 0, 1);

  @Override
  public Kernel working(Spec spec) {
    return TapeDelay.prepare(
        spec, new TapeDelay.Settings(21.7, 60, 12, 4_000, 3, new TapeDelay.Sway(1, 0.5, 7), 60));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(
        TapeDelay.prepare(
            spec,
            new TapeDelay.Settings(21.7, 60, 12, 4_000, 3, new TapeDelay.Sway(1, 0.5, 7), 0)));
  }

  /// Soft enough not to bend; the cut at 25 Hz takes 0.16 % of a click.
  @Test
  void steadyTapeRepeatsInTime() {
    float[][] click = {Signals.impulse(0, 40_000)};
    click[0][0] = 1e-3f;
    run(settings(100, 50, STEADY), click);
    for (int k = 1; k <= 6; k++) {
      double due = 1e-3 * StrictMath.pow(0.5, k - 1);
      assertThat((double) click[0][4_800 * k]).isCloseTo(due, within(0.02 * due));
      assertThat((double) click[0][4_800 * k - 1]).isCloseTo(0, within(0.02 * due));
    }
  }

  @Test
  void wowSwaysThePitchByItsPeak() {
    assertThat(peakDeviationPercent(new TapeDelay.Sway(1, 0, 1), 480)).isCloseTo(1, within(0.03));
  }

  /// Chance keeps the strength between 0 and the setting; the straight lines of the grid and the
  /// measuring window take a little off.
  @Test
  void flutterTremblesWithinItsPeak() {
    assertThat(peakDeviationPercent(new TapeDelay.Sway(0, 1, 3), 480)).isBetween(0.5, 1.05);
    assertThat(peakDeviationPercent(STEADY, 480)).isLessThan(0.001);
  }

  @Test
  void movedHeadsGlideAndArrive() {
    TapeDelay tape = TapeDelay.prepare(new Spec(RATE_HZ, 1, 512), settings(300, 0, STEADY));
    float[][] tone = {Signals.sine(200, 0.05, 0, RATE_HZ, 2 * RATE_HZ)};
    float[][] glide = {Arrays.copyOf(tone[0], RATE_HZ)};
    Signals.run(tape, glide, 512);
    tape.glideTo(400);
    float[][] rest = {Arrays.copyOfRange(tone[0], RATE_HZ, 2 * RATE_HZ)};
    Signals.run(tape, rest, 512);
    // No click: never steeper than the tone itself.
    double steepest = 0.05 * 2 * StrictMath.PI * 200 / RATE_HZ;
    for (int i = 1; i < RATE_HZ; i++) {
      assertThat((double) Math.abs(rest[0][i] - rest[0][i - 1])).isLessThan(1.01 * steepest);
    }
    // Tape that is pulled away plays 40 % slower at first.
    assertThat(Signals.amplitude(rest[0], 1_000, 4_600, 120, RATE_HZ)).isGreaterThan(0.04);
    float[][] silence = {new float[2 * RATE_HZ]};
    Signals.run(tape, silence, 512);
    float[][] click = {Signals.impulse(0, RATE_HZ)};
    click[0][0] = 1e-3f;
    Signals.run(tape, click, 512);
    assertThat((double) click[0][19_200]).isCloseTo(1e-3, within(2e-5));
  }

  @Test
  void tapeNeverHoldsMoreThanItsDriveAllows() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      double driveDb = 24 * random.nextDouble();
      TapeDelay.Settings settings =
          new TapeDelay.Settings(
              20 + 100 * random.nextDouble(),
              98 * random.nextDouble(),
              driveDb,
              1_000 + 19_000 * random.nextDouble(),
              0,
              new TapeDelay.Sway(2 * random.nextDouble(), random.nextDouble(), seed),
              100);
      float[][] sound = Signals.bursts(seed, 1, 20_000);
      for (int i = 0; i < 20_000; i++) {
        sound[0][i] *= 100;
      }
      run(settings, sound);
      // Beside the record's bound: 2 for the cut's and 2 for the sinc's overshoot.
      double bound = 4 * Decibels.toGain(-driveDb);
      for (float sample : sound[0]) {
        assertThat((double) Math.abs(sample)).as("seed %d", seed).isLessThan(bound);
      }
    }
  }

  @Test
  void loudSoundBendsAndSoftSoundDoesNot() {
    double soft = harmonicsDb(0.001);
    double loud = harmonicsDb(0.5);
    assertThat(soft).isLessThan(-90);
    // x / sqrt(1 + x²) at a peak of 0.5 * 4: a third harmonic near -16 dB.
    assertThat(loud).isBetween(-20.0, -12.0);
  }

  @Test
  void playingHeadLiftsTheLows() {
    double flat = level(90, 0);
    assertThat(Decibels.ofGain(level(90, 4) / flat)).isCloseTo(4, within(0.05));
    assertThat(Decibels.ofGain(level(2_000, 4) / level(2_000, 0))).isCloseTo(0, within(0.05));
  }

  @Test
  void sameSeedSwaysAlikeAndAnotherDoesNot() {
    float[][] one = {Signals.noise(1, 0.1, 20_000)};
    float[][] two = Signals.copy(one);
    float[][] other = Signals.copy(one);
    run(settings(50, 30, new TapeDelay.Sway(0.5, 0.5, 11)), one);
    run(settings(50, 30, new TapeDelay.Sway(0.5, 0.5, 11)), two);
    run(settings(50, 30, new TapeDelay.Sway(0.5, 0.5, 12)), other);
    assertThat(two).isDeepEqualTo(one);
    assertThat(Arrays.equals(other[0], one[0])).isFalse();
  }

  @Test
  void tailEndsInExactSilence() {
    float[][] sound = new float[1][6 * RATE_HZ];
    System.arraycopy(Signals.noise(4, 1, 10_000), 0, sound[0], 0, 10_000);
    run(new TapeDelay.Settings(60, 70, 6, 5_000, 3, new TapeDelay.Sway(0.3, 0.2, 5), 100), sound);
    assertThat(Signals.rmsDb(sound[0], RATE_HZ, RATE_HZ + 9_600)).isGreaterThan(-150);
    assertThat(Arrays.copyOfRange(sound[0], 6 * RATE_HZ - 4_000, 6 * RATE_HZ)).containsOnly(0f);
  }

  @Test
  void settingsOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> settings(5, 0, STEADY))
        .isInstanceOf(SettingOutOfRange.class)
        .hasMessage("tape.timeMs 5 is outside 20..2000 ms");
    TapeDelay tape = TapeDelay.prepare(new Spec(RATE_HZ, 1, 64), settings(50, 0, STEADY));
    assertThatThrownBy(() -> tape.glideTo(3_000)).isInstanceOf(SettingOutOfRange.class);
  }

  /// The tape alone, not hot, not dull.
  private static TapeDelay.Settings settings(
      double timeMs, double feedbackPercent, TapeDelay.Sway sway) {
    return new TapeDelay.Settings(timeMs, feedbackPercent, 0, 20_000, 0, sway, 100);
  }

  private static void run(TapeDelay.Settings settings, float[][] sound) {
    Signals.run(TapeDelay.prepare(new Spec(RATE_HZ, sound.length, 512), settings), sound, 512);
  }

  /// The largest change of a 1 kHz tone's frequency, from the phases of windows one `hop` apart.
  private static double peakDeviationPercent(TapeDelay.Sway sway, int hop) {
    float[][] tone = {Signals.sine(1_000, 0.01, 0, RATE_HZ, 4 * RATE_HZ)};
    run(settings(100, 0, sway), tone);
    double peak = 0;
    double last = phase(tone[0], RATE_HZ / 2);
    for (int at = RATE_HZ / 2 + hop; at < 4 * RATE_HZ - hop; at += hop) {
      double now = phase(tone[0], at);
      double turned = StrictMath.IEEEremainder(now - last, 2 * StrictMath.PI);
      double deviationHz = turned * RATE_HZ / (2 * StrictMath.PI * hop);
      peak = Math.max(peak, Math.abs(deviationHz) / 1_000 * 100);
      last = now;
    }
    return peak;
  }

  private static double phase(float[] signal, int from) {
    double re = 0;
    double im = 0;
    for (int i = from; i < from + 480; i++) {
      double angle = 2 * StrictMath.PI * 1_000 * i / RATE_HZ;
      re += signal[i] * StrictMath.cos(angle);
      im -= signal[i] * StrictMath.sin(angle);
    }
    return StrictMath.atan2(im, re);
  }

  private static double harmonicsDb(double amplitude) {
    float[][] tone = {Signals.sine(1_000, amplitude, 0, RATE_HZ, RATE_HZ)};
    run(new TapeDelay.Settings(50, 0, 12, 20_000, 0, STEADY, 100), tone);
    double first = Signals.amplitude(tone[0], 9_600, 38_400, 1_000, RATE_HZ);
    return Decibels.ofGain(Signals.amplitude(tone[0], 9_600, 38_400, 3_000, RATE_HZ) / first);
  }

  private static double level(double frequencyHz, double bumpDb) {
    float[][] tone = {Signals.sine(frequencyHz, 0.001, 0, RATE_HZ, 2 * RATE_HZ)};
    run(new TapeDelay.Settings(50, 0, 0, 20_000, bumpDb, STEADY, 100), tone);
    return Signals.amplitude(tone[0], RATE_HZ / 2, 2 * RATE_HZ - 4_800, frequencyHz, RATE_HZ);
  }
}
