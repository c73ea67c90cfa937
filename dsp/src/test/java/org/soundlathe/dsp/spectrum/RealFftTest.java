package org.soundlathe.dsp.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.jtransforms.fft.DoubleFFT_1D;
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
  @ValueSource(ints = {64, 128, 256, 2048, 4096, 65_536, 131_072, 1_048_576})
  void thereAndBackGivesTheSignal(int size) {
    double[] signal = noise(size);
    RealFft fft = new RealFft(size);
    double[] re = new double[fft.bins()];
    double[] im = new double[fft.bins()];
    double[] back = new double[size];
    fft.forward(signal, re, im);
    fft.inverse(re, im, back);
    double worst = 0;
    double energy = 0;
    double power = (re[0] * re[0] + re[size / 2] * re[size / 2]) / size;
    for (int i = 0; i < size; i++) {
      worst = Math.max(worst, Math.abs(back[i] - signal[i]));
      energy += signal[i] * signal[i];
      power += i == 0 || i >= size / 2 ? 0 : 2 * (re[i] * re[i] + im[i] * im[i]) / size;
    }
    // A few roundings of 1.1e-16 for each of up to ten passes, there and back.
    assertThat(worst).as("round trip, seed %d", size).isLessThan(1e-14);
    assertThat(power / energy).as("Parseval, seed %d", size).isCloseTo(1, within(1e-12));
  }

  /// JTransforms is another transform by other people. Both round: the difference of noise of ±1 is
  /// some 1e-15 of a bin's typical size, which is the root of n / 3.
  @Test
  void everySizeAgreesWithJTransforms() {
    for (int size = 64; size <= 1 << 20; size *= 2) {
      double[] signal = noise(size);
      double[] theirs = signal.clone();
      new DoubleFFT_1D(size).realForward(theirs);
      RealFft fft = new RealFft(size);
      double[] re = new double[fft.bins()];
      double[] im = new double[fft.bins()];
      fft.forward(signal, re, im);
      double worst = Math.max(Math.abs(re[0] - theirs[0]), Math.abs(re[size / 2] - theirs[1]));
      for (int bin = 1; bin < size / 2; bin++) {
        worst = Math.max(worst, Math.abs(re[bin] - theirs[2 * bin]));
        worst = Math.max(worst, Math.abs(im[bin] - theirs[2 * bin + 1]));
      }
      assertThat(worst / Math.sqrt(size / 3.0)).as("size and seed %d", size).isLessThan(4e-15);
      assertThat(im[0]).isZero();
      assertThat(im[size / 2]).isZero();
    }
  }

  @Test
  void transformsAllocateNothing() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    RealFft fft = new RealFft(8_192);
    double[] signal = noise(8_192);
    double[] re = new double[fft.bins()];
    double[] im = new double[fft.bins()];
    fft.forward(signal, re, im);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 50; i++) {
      fft.forward(signal, re, im);
      fft.inverse(re, im, signal);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  @Test
  void otherSizesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RealFft(32));
    assertThatIllegalArgumentException().isThrownBy(() -> new RealFft(1000));
    assertThatIllegalArgumentException().isThrownBy(() -> new RealFft(1 << 21));
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
