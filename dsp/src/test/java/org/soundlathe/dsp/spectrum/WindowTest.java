package org.soundlathe.dsp.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.unit.Decibels;

class WindowTest {
  private static final int SIZE = 256;
  private static final int FINE = 1 << 16;

  private record Figures(Window window, double sideLobeDb, double noiseBandwidthBins) {}

  /// Harris (1978), table 1; of the flat top its own definition, by D'Antona and Ferrero.
  private static final List<Figures> PUBLISHED =
      List.of(
          new Figures(Window.RECTANGLE, -13, 1.00),
          new Figures(Window.HANN, -32, 1.50),
          new Figures(Window.HAMMING, -43, 1.36),
          new Figures(Window.BLACKMAN, -58, 1.73),
          new Figures(Window.BLACKMAN_HARRIS, -92, 2.00),
          new Figures(Window.FLAT_TOP, -93, 3.77),
          new Figures(Window.kaiser(2 * StrictMath.PI), -46, 1.50),
          new Figures(Window.kaiser(3 * StrictMath.PI), -69, 1.80),
          new Figures(Window.kaiser(3.5 * StrictMath.PI), -82, 1.93));

  @Test
  void highestSideLobeIsThePublishedOne() {
    for (Figures figures : PUBLISHED) {
      // The table has whole decibels.
      assertThat(sideLobeDb(figures.window.periodic(SIZE)))
          .as("%s", figures.window)
          .isCloseTo(figures.sideLobeDb, within(0.8));
    }
  }

  @Test
  void noiseBandwidthIsThePublishedOne() {
    for (Figures figures : PUBLISHED) {
      double[] window = figures.window.periodic(SIZE);
      double sum = Arrays.stream(window).sum();
      double energy = Arrays.stream(window).map(w -> w * w).sum();
      assertThat(SIZE * energy / (sum * sum))
          .as("%s", figures.window)
          .isCloseTo(figures.noiseBandwidthBins, within(0.01));
    }
  }

  @Test
  void flatTopReadsEveryLevelRight() {
    double[] lobe = lobe(Window.FLAT_TOP.periodic(SIZE));
    double[] hann = lobe(Window.HANN.periodic(SIZE));
    int halfBin = FINE / SIZE / 2;
    assertThat(Decibels.ofGain(lobe[halfBin] / lobe[0])).isCloseTo(0, within(0.01));
    // Harris: 1.42 dB.
    assertThat(Decibels.ofGain(hann[halfBin] / hann[0])).isCloseTo(-1.42, within(0.01));
  }

  @Test
  void periodicHannAddsUpToAConstant() {
    double[] hann = Window.HANN.periodic(SIZE);
    for (int i = 0; i < SIZE / 2; i++) {
      assertThat(hann[i] + hann[i + SIZE / 2]).isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void symmetricWindowsAreTheSameFromBothEnds() {
    for (Figures figures : PUBLISHED) {
      double[] window = figures.window.symmetric(101);
      for (int i = 0; i < 50; i++) {
        assertThat(window[i]).isCloseTo(window[100 - i], within(1e-14));
      }
      assertThat(window[50]).isCloseTo(1, within(1e-8));
    }
  }

  private static double sideLobeDb(double[] window) {
    double[] lobe = lobe(window);
    int at = 1;
    // Down to the first dip: a flat top has ripples of its own.
    while (lobe[at] > 0.01 * lobe[0] || lobe[at + 1] < lobe[at]) {
      at++;
    }
    double highest = 0;
    for (; at < lobe.length; at++) {
      highest = Math.max(highest, lobe[at]);
    }
    return Decibels.ofGain(highest / lobe[0]);
  }

  /// The magnitude in steps of 1/256 bin.
  private static double[] lobe(double[] window) {
    RealFft fft = new RealFft(FINE);
    double[] re = new double[fft.bins()];
    double[] im = new double[fft.bins()];
    fft.forward(Arrays.copyOf(window, FINE), re, im);
    double[] magnitude = new double[fft.bins()];
    Arrays.setAll(magnitude, bin -> Math.sqrt(re[bin] * re[bin] + im[bin] * im[bin]));
    return magnitude;
  }
}
