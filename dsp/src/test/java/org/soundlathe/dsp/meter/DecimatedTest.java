package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.tone.Tones;

class DecimatedTest {
  @ParameterizedTest
  @ValueSource(ints = {8_000, 22_050, 44_100, 48_000, 96_000, 192_000})
  void lowsPassInTimeWithTheSound(int rate) {
    Decimated copy = Tones.through(new Decimated(rate, 8_000), tone(rate, 440));
    assertThat(copy.rateHz()).isGreaterThanOrEqualTo(8_000).isLessThan(16_000);
    float[] samples = copy.samples();
    float[] sound = tone(rate, 440)[0];
    assertThat(samples.length).isEqualTo((sound.length + copy.factor() - 1) / copy.factor());
    for (int n = 200; n < samples.length - 200; n++) {
      assertThat(samples[n]).isCloseTo(sound[n * copy.factor()], within(0.0002f));
    }
  }

  @Test
  void highsDoNotFoldBack() {
    // 48 kHz to 8 kHz: 5 kHz would fold to 3 kHz, 9.5 kHz to 1.5 kHz.
    for (double hertz : new double[] {5_000, 9_500, 15_000, 21_000}) {
      float[] samples = Tones.through(new Decimated(48_000, 8_000), tone(48_000, hertz)).samples();
      double peak = 0;
      for (int n = 200; n < samples.length - 200; n++) {
        peak = Math.max(peak, Math.abs(samples[n]));
      }
      assertThat(peak).as("%s Hz", hertz).isLessThan(1.5e-4 * 0.5);
    }
  }

  @Test
  void channelsAreFoldedToTheirMean() {
    float[][] opposite = tone(48_000, 300);
    float[][] both = {opposite[0], new float[opposite[0].length]};
    float[] half = Tones.through(new Decimated(48_000, 8_000), both).samples();
    float[] whole = Tones.through(new Decimated(48_000, 8_000), opposite).samples();
    for (int n = 0; n < half.length; n++) {
      assertThat(half[n]).isCloseTo(whole[n] / 2, within(1e-7f));
    }
  }

  private static float[][] tone(int rate, double hertz) {
    return new Tones(rate, 1, 1).add(hertz, 0.5, 30, 1).signal();
  }
}
