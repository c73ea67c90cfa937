package org.soundlathe.dsp.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;
import org.soundlathe.dsp.unit.Decibels;

class SpectralContrastTest {
  private static final int TOP = SpectralContrast.BANDS - 1;

  @Test
  void toneOverHissStandsOutAsFarAsItIsLouder() {
    float[][] signal = Tones.noise(71, 1, 48_000 * 4, 0.01);
    double hiss = of(signal).contrastDb(TOP);
    double[] louder = new double[2];
    for (int i = 0; i < 2; i++) {
      float[][] toned = {signal[0].clone()};
      for (int tone = 0; tone < 20; tone++) {
        float[] wave = new Tones(48_000, 1, 4).sine(2500 + 990 * tone, -40 + 20 * i, 4).signal()[0];
        for (int at = 0; at < wave.length; at++) {
          toned[0][at] += wave[at];
        }
      }
      louder[i] = of(toned).contrastDb(TOP);
    }
    assertThat(louder[0]).isGreaterThan(hiss + 3);
    // Twenty tones of three bins are more than 2 % of the band: each dB of theirs counts.
    assertThat(louder[1] - louder[0]).isCloseTo(20, within(1.5));
  }

  @Test
  void whiteNoiseHasTheContrastOfItsStatistics() {
    // Powers of noise are exponential: the upper 2 % have a mean of 1 - ln 0.02, the lower of 0.01.
    double expectedDb = Decibels.ofPower((1 - StrictMath.log(0.02)) / 0.0101);
    double contrastDb = of(Tones.noise(72, 1, 48_000 * 10, 0.1)).contrastDb(TOP);
    assertThat(contrastDb).isCloseTo(expectedDb, within(0.5));
  }

  @Test
  void silenceHasNoContrast() {
    assertThat(of(new float[2][48_000]).contrastDb()).containsOnly(Double.NaN);
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(
        2, () -> new SpectralContrast(44_100, 2), meter -> Arrays.toString(meter.contrastDb()));
  }

  private static SpectralContrast of(float[][] signal) {
    return Tones.through(new SpectralContrast(48_000, signal.length), signal);
  }
}
