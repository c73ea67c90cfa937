package org.soundlathe.dsp.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.unit.Decibels;

class DuckerTest {
  private static final int RATE_HZ = 48_000;
  private static final int SECOND = RATE_HZ / 64 * 64;

  @Test
  void loudSoundTurnsTheEffectDownByTheDepth() {
    for (double depthDb : List.of(3.0, 12.0, 24.0)) {
      double[] gainDb = gains(new Ducking(depthDb, -36, 20, 300), 0.5f, SECOND);
      assertThat(gainDb[SECOND - 1]).isCloseTo(-depthDb, within(0.05));
    }
  }

  @Test
  void soundAtTheThresholdTurnsItDownHalfWay() {
    double[] gainDb = gains(new Ducking(12, -40, 20, 300), 0.01f, SECOND);
    assertThat(gainDb[SECOND - 1]).isCloseTo(-6, within(0.05));
  }

  @Test
  void softSoundLeavesItAlone() {
    double[] gainDb = gains(new Ducking(12, -34, 20, 300), 0.01f, SECOND);
    assertThat(gainDb[SECOND - 1]).isZero();
  }

  @Test
  void lowNoteDoesNotShakeTheEffect() {
    Ducker ducker = new Ducker(new Ducking(12, -20, 1, 20), RATE_HZ);
    double least = 1;
    double most = 0;
    for (int i = 0; i < SECOND; i++) {
      ducker.hear(0.3 * StrictMath.sin(2 * StrictMath.PI * 41 * i / RATE_HZ));
      if (i % 64 == 63) {
        ducker.turn(1);
        double gain = i < SECOND / 2 ? Double.NaN : ducker.gain(0);
        least = Math.min(least, Double.isNaN(gain) ? 1 : gain);
        most = Math.max(most, Double.isNaN(gain) ? 0 : gain);
      }
    }
    assertThat(Decibels.ofGain(most / least)).isLessThan(0.1);
  }

  /// To 1 - 1/e of the dB step, within two of the stretches in which the ducker hears; the last of
  /// the sound counts for 25 ms more.
  @Test
  void attackAndReleaseTakeTheirTime() {
    for (double timeMs : List.of(20.0, 200.0)) {
      double[] gainDb = gains(new Ducking(12, -36, timeMs, 2 * timeMs), 0.5f, 4 * SECOND);
      double step = 12 * (1 - StrictMath.exp(-1));
      assertThat(firstBelow(gainDb, 0, -step) * 1000.0 / RATE_HZ).isCloseTo(timeMs, within(2.7));
      int released = firstAbove(gainDb, 2 * SECOND, -12 + step) - 2 * SECOND;
      assertThat(released * 1000.0 / RATE_HZ).isCloseTo(2 * timeMs + 25, within(2.7));
    }
  }

  /// The gain over time, while a constant sound plays for half of it.
  private static double[] gains(Ducking ducking, float amplitude, int frames) {
    Ducker ducker = new Ducker(ducking, RATE_HZ);
    float[][] dry = new float[2][64];
    float[][] wet = new float[2][64];
    double[] gainDb = new double[frames];
    for (int at = 0; at < frames; at += 64) {
      float now = frames > SECOND && at >= frames / 2 ? 0 : amplitude;
      Arrays.fill(dry[0], now);
      Arrays.fill(dry[1], now);
      Arrays.fill(wet[0], 1f);
      Arrays.fill(wet[1], 1f);
      ducker.hear(dry, 0, 64);
      ducker.duck(wet, 0, 64, 0);
      ducker.turn(2);
      for (int i = 0; i < 64; i++) {
        gainDb[at + i] = Decibels.ofGain(wet[1][i]);
      }
    }
    return gainDb;
  }

  private static int firstBelow(double[] values, int from, double limit) {
    int at = from;
    while (values[at] > limit) {
      at++;
    }
    return at;
  }

  private static int firstAbove(double[] values, int from, double limit) {
    int at = from;
    while (values[at] < limit) {
      at++;
    }
    return at;
  }
}
