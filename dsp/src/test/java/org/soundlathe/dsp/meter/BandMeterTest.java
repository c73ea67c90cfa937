package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;
import org.soundlathe.dsp.unit.Decibels;

class BandMeterTest {
  private static final int RATE = 48_000;
  private static final int BAND_1_KHZ = 5;

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000, 192_000})
  void aToneStandsInItsOwnOctaveWithACrestOf3Db(int rate) {
    for (int band : new int[] {1, 3, 5, 8}) {
      double hertz = OctaveBands.centreHz(band);
      BandDynamics dynamics = of(rate, new Tones(rate, 2, 4).sine(hertz, -6, 4).signal());
      // The filter takes 20 ms at 1 kHz and 0.2 s at 63 Hz to fill, and overshoots by 8 % doing so.
      assertThat(dynamics.rmsDb(band)).as("%s Hz", hertz).isCloseTo(-9.01, within(0.15));
      assertThat(dynamics.crestDb(band)).isCloseTo(3.01, within(0.8));
      // Two octaves beside, a Butterworth of the third order is 40 dB down and more.
      assertThat(dynamics.rmsDb(band == 8 ? 6 : band + 2)).isLessThan(-45);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 192_000})
  void theEdgesOfAnOctaveAre3DbDown(int rate) {
    for (int band : new int[] {0, 4, 8}) {
      double hertz = OctaveBands.lowHz(band);
      BandDynamics dynamics = of(rate, new Tones(rate, 1, 8).sine(hertz, -6, 8).signal());
      assertThat(dynamics.rmsDb(band)).as("band %d", band).isCloseTo(-12.02, within(0.15));
    }
  }

  @Test
  void aLevelThatStepsHasHalfTheStepAsSpread() {
    Tones tones = new Tones(RATE, 1, 20);
    for (int i = 0; i < 10; i++) {
      tones.sine(1000, -10, 1).sine(1000, -20, 1);
    }
    BandDynamics dynamics = of(RATE, tones.signal());
    assertThat(dynamics.spreadDb(BAND_1_KHZ)).isCloseTo(5, within(0.1));
    assertThat(dynamics.quietDb(BAND_1_KHZ)).isCloseTo(-23.01, within(0.1));
    float[][] steady = new Tones(RATE, 1, 5).sine(1000, -10, 5).signal();
    assertThat(of(RATE, steady).spreadDb(BAND_1_KHZ)).isCloseTo(0, within(0.01));
  }

  @Test
  void whiteNoiseRises3DbAnOctave() {
    BandDynamics dynamics = of(RATE, Tones.noise(81, 2, RATE * 20, 0.1));
    for (int band = 2; band < 9; band++) {
      double width = OctaveBands.highHz(band) - OctaveBands.lowHz(band);
      // A Butterworth band-pass of this order passes 4.7 % more noise than one with steep edges.
      double expectedDb = -20 + Decibels.ofPower(1.047 * width / (RATE / 2.0));
      assertThat(dynamics.rmsDb(band)).as("band %d", band).isCloseTo(expectedDb, within(0.25));
      assertThat(dynamics.crestDb(band)).isBetween(10.0, 15.5);
    }
  }

  @Test
  void silenceHasNoDynamics() {
    BandDynamics dynamics = of(RATE, new float[2][RATE]);
    assertThat(dynamics.rmsDb(BAND_1_KHZ)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(dynamics.crestDb(BAND_1_KHZ)).isNaN();
    assertThat(dynamics.spreadDb(BAND_1_KHZ)).isNaN();
    assertThat(dynamics.quietDb(BAND_1_KHZ)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(of(8_000, Tones.noise(82, 1, 8_000, 0.1)).rmsDb(9))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(
        2,
        () -> new BandMeter(44_100, 2),
        meter ->
            meter.reverberance().toString()
                + meter.dynamics().rmsDb(3)
                + meter.dynamics().crestDb(7)
                + meter.dynamics().spreadDb(5)
                + meter.dynamics().quietDb(5));
  }

  private static BandDynamics of(int rate, float[][] signal) {
    return Tones.through(new BandMeter(rate, signal.length), signal).dynamics();
  }
}
