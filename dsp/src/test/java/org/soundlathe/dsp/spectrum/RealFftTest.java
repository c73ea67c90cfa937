package org.soundlathe.dsp.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {
  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256, 512, 1024})
  void everyBinIsThatOfTheDefinition(int size) {
    double[] signal = noise(size);
    RealFft fft = new RealFft(size);
    double[] re = new double[fft.bins()];
    double[] im = new double[fft.bins()];
    fft.forward(signal, re, im);
    for (int bin = 0; bin < fft.bins(); bin++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int i = 0; i < size; i++) {
        double angle = 2 * StrictMath.PI * ((long) bin * i % size) / size;
        sumRe += signal[i] * StrictMath.cos(angle);
        sumIm -= signal[i] * StrictMath.sin(angle);
      }
      assertThat(re[bin]).isCloseTo(sumRe, within(1e-11));
      assertThat(im[bin]).isCloseTo(sumIm, within(1e-11));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 256, 2048, 4096, 32_768, 65_536, 131_072})
  void thereAndBackGivesTheSignal(int size) {
    double[] signal = noise(size);
    RealFft fft = new RealFft(size);
    double[] re = new double[fft.bins()];
    double[] im = new double[fft.bins()];
    double[] back = new double[size];
    fft.forward(signal, re, im);
    fft.inverse(re, im, back);
    double energy = 0;
    double power = (re[0] * re[0] + re[size / 2] * re[size / 2]) / size;
    for (int i = 0; i < size; i++) {
      assertThat(back[i]).isCloseTo(signal[i], within(1e-13));
      energy += signal[i] * signal[i];
      power += i == 0 || i >= size / 2 ? 0 : 2 * (re[i] * re[i] + im[i] * im[i]) / size;
    }
    assertThat(power / energy).as("Parseval").isCloseTo(1, within(1e-12));
  }

  @Test
  void otherSizesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RealFft(32));
    assertThatIllegalArgumentException().isThrownBy(() -> new RealFft(1000));
    assertThatIllegalArgumentException().isThrownBy(() -> new RealFft(1 << 18));
  }

  private static double[] noise(int size) {
    Random random = new Random(size);
    double[] noise = new double[size];
    for (int i = 0; i < size; i++) {
      noise[i] = random.nextDouble() * 2 - 1;
    }
    return noise;
  }
}
