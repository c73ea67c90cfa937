package org.soundlathe.dsp.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.tone.Tones;

class AverageSpectrumTest {
  @Test
  void bandCentresAreThoseOfTheStandard() {
    assertThat(ThirdOctaves.centreHz(0)).isCloseTo(25, within(0.2));
    assertThat(ThirdOctaves.centreHz(16)).isEqualTo(1000);
    assertThat(ThirdOctaves.centreHz(29)).isCloseTo(20_000, within(50.0));
    assertThat(ThirdOctaves.highHz(16)).isCloseTo(ThirdOctaves.lowHz(17), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000, 192_000})
  void aSineStandsInItsOwnBandAtItsRms(int rate) {
    for (int band : new int[] {4, 10, 16, 22, 28}) {
      double hertz = ThirdOctaves.centreHz(band);
      ThirdOctaves bands = of(rate, new Tones(rate, 2, 6).sine(hertz, -6, 6).signal());
      // The first window is half empty: the mean is a few hundredths of a dB low.
      assertThat(bands.levelDb(band)).isCloseTo(-9.01, within(0.15));
      assertThat(bands.levelDb(band - 3)).isLessThan(-40);
    }
  }

  @Test
  void whiteNoiseRises1DbABand() {
    ThirdOctaves bands = of(48_000, Tones.noise(11, 2, 48_000 * 20, 0.1));
    for (int band = 6; band < 29; band++) {
      double expectedDb = -20 + 10 * Math.log10(bandwidthHz(band) / 24_000);
      // 20 s of noise on two channels: a band of 23 Hz holds about 900 free values, 0.15 dB.
      assertThat(bands.levelDb(band)).as("band %d", band).isCloseTo(expectedDb, within(0.6));
    }
  }

  @Test
  void bandsOverTheNyquistFrequencyAreEmpty() {
    ThirdOctaves bands = of(22_050, Tones.noise(12, 1, 22_050 * 3, 0.1));
    assertThat(bands.levelDb(29)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(bands.levelDb(25)).isGreaterThan(-40);
  }

  @Test
  void halfOfWhiteNoiseLiesBelowHalfTheBand() {
    PowerSpectrum spectrum = spectrum(48_000, Tones.noise(13, 1, 48_000 * 20, 0.1));
    assertThat(spectrum.lowFrequencyShareHz(0.5)).isCloseTo(12_000, within(150.0));
    assertThat(spectrum.lowFrequencyShareHz(0.005)).isCloseTo(130, within(15.0));
  }

  @Test
  void anOffsetHidesNoLowNote() {
    float[][] tone = new Tones(48_000, 1, 5).sine(110, -10, 5).signal();
    for (int i = 0; i < tone[0].length; i++) {
      tone[0][i] += 0.1f;
    }
    assertThat(spectrum(48_000, tone).lowFrequencyShareHz(0.005)).isBetween(85.0, 110.0);
  }

  @Test
  void silenceHasNoSpectrum() {
    PowerSpectrum spectrum = spectrum(48_000, new float[1][48_000]);
    assertThat(spectrum.thirdOctaves().levelDb(16)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(spectrum.lowFrequencyShareHz(0.5)).isZero();
  }

  private static double bandwidthHz(int band) {
    return ThirdOctaves.highHz(band) - ThirdOctaves.lowHz(band);
  }

  private static ThirdOctaves of(int rate, float[][] signal) {
    return spectrum(rate, signal).thirdOctaves();
  }

  private static PowerSpectrum spectrum(int rate, float[][] signal) {
    return Tones.through(new AverageSpectrum(rate, signal.length), signal).spectrum();
  }
}
