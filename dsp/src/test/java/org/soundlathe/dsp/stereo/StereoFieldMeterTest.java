package org.soundlathe.dsp.stereo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;

class StereoFieldMeterTest {
  private static final int RATE = 48_000;
  private static final int BAND_100_HZ = 6;
  private static final int BAND_1_KHZ = 16;
  private static final int BAND_10_KHZ = 26;
  private static final int MIDDLE = StereoField.GRID / 2;

  @Test
  void everyBandIsJudgedByItself() {
    // A bass in the middle, an opposite tone at 1 kHz, and unrelated hiss at 10 kHz.
    float[][] signal = Tones.noise(91, 2, RATE * 10, 0.01);
    float[] bass = new Tones(RATE, 1, 10).sine(100, -12, 10).signal()[0];
    float[] wide = new Tones(RATE, 1, 10).sine(1000, -12, 10).signal()[0];
    for (int i = 0; i < bass.length; i++) {
      signal[0][i] += bass[i] + wide[i];
      signal[1][i] += bass[i] - wide[i];
    }
    StereoField field = of(signal);
    assertThat(field.correlation(BAND_100_HZ)).isCloseTo(1, within(0.01));
    assertThat(field.width(BAND_100_HZ)).isCloseTo(0, within(0.01));
    assertThat(field.correlation(BAND_1_KHZ)).isCloseTo(-1, within(0.01));
    assertThat(field.width(BAND_1_KHZ)).isCloseTo(1, within(0.01));
    assertThat(field.sideToMidDb(BAND_100_HZ)).isLessThan(-30);
    assertThat(field.sideToMidDb(BAND_1_KHZ)).isGreaterThan(30);
    assertThat(field.sideToMidDb(BAND_10_KHZ)).isCloseTo(0, within(0.5));
    assertThat(field.correlation(BAND_10_KHZ)).isCloseTo(0, within(0.05));
    assertThat(field.width(BAND_10_KHZ)).isCloseTo(0.5, within(0.03));
  }

  @Test
  void monoStandsUprightAndASideLiesOnItsEdge() {
    float[] tone = new Tones(RATE, 1, 2).sine(440, -6, 2).signal()[0];
    double[] mono = of(new float[][] {tone, tone}).density();
    double[] left = of(new float[][] {tone, new float[tone.length]}).density();
    for (int row = 0; row < StereoField.GRID; row++) {
      for (int column = 0; column < StereoField.GRID; column++) {
        int place = row * StereoField.GRID + column;
        assertThat(mono[place] > 0 && column != MIDDLE).isFalse();
        // Left alone: the mid pushes out while the side goes left, by as much.
        boolean isOnEdge = Math.abs((MIDDLE - column) - (MIDDLE - row)) <= 1;
        assertThat(left[place] > 0 && !isOnEdge).isFalse();
      }
    }
    assertThat(Arrays.stream(mono).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void everyBandHasItsOwnBalance() {
    float[][] signal = new Tones(RATE, 2, 4).sine(100, -12, 4).signal();
    float[] right = new Tones(RATE, 1, 4).sine(1000, -12, 4).signal()[0];
    for (int i = 0; i < right.length; i++) {
      signal[0][i] += right[i] / 2;
      signal[1][i] += right[i];
    }
    StereoFieldMeter meter = Tones.through(new StereoFieldMeter(RATE), signal);
    assertThat(meter.field().balanceDb(BAND_100_HZ)).isCloseTo(0, within(0.01));
    assertThat(meter.field().balanceDb(BAND_1_KHZ)).isCloseTo(-6.02, within(0.01));
    // The mean of 1 and 1/4 in power: 2.04 dB below the louder side.
    double levelDb = meter.spectrum().thirdOctaves().levelDb(BAND_1_KHZ);
    assertThat(levelDb).isCloseTo(-15.01 - 2.04, within(0.15));
  }

  @Test
  void silenceLiesNowhere() {
    StereoField field = of(new float[2][RATE]);
    assertThat(field.width(BAND_1_KHZ)).isNaN();
    assertThat(field.correlation(BAND_1_KHZ)).isNaN();
    assertThat(Arrays.stream(field.density()).sum()).isZero();
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(
        2,
        () -> new StereoFieldMeter(44_100),
        meter -> Arrays.toString(meter.field().density()) + meter.field().correlation(16));
  }

  private static StereoField of(float[][] signal) {
    return Tones.through(new StereoFieldMeter(RATE), signal).field();
  }
}
