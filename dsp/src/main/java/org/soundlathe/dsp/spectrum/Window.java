package org.soundlathe.dsp.spectrum;

import java.util.function.DoubleUnaryOperator;

/// How a piece of sound is faded in and out before its spectrum is taken: the choice between a
/// narrow line and little of it elsewhere.
// F. J. Harris, "On the use of windows for harmonic analysis with the discrete Fourier transform",
// Proc. IEEE 66 (1978).
public final class Window {
  /// As it is: the narrowest line, with side lobes of -13 dB.
  public static final Window RECTANGLE = cosines("rectangle", 1.0);

  /// Side lobes of -31 dB that fall by 18 dB per octave; adds up to a constant at half overlap.
  public static final Window HANN = cosines("hann", 0.5, 0.5);

  /// Side lobes of -43 dB.
  public static final Window HAMMING = cosines("hamming", 0.54, 0.46);

  /// Side lobes of -58 dB that fall by 18 dB per octave.
  public static final Window BLACKMAN = cosines("blackman", 0.42, 0.5, 0.08);

  /// Side lobes of -92 dB: to find a faint line beside a strong one.
  public static final Window BLACKMAN_HARRIS =
      cosines("blackman-harris", 0.35875, 0.48829, 0.14128, 0.01168);

  /// Reads the level of a line right within 0.01 dB wherever it lies between two bins.
  // G. D'Antona, A. Ferrero, "Digital Signal Processing for Measurement Systems" (2006).
  public static final Window FLAT_TOP =
      cosines("flat-top", 0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368);

  private final String name;
  private final DoubleUnaryOperator height;

  private Window(String name, DoubleUnaryOperator height) {
    this.name = name;
    this.height = height;
  }

  /// The most energy in the middle line for its width, after J. F. Kaiser.
  ///
  /// @param beta 0 (rectangle) and up; 3π gives side lobes of -69 dB
  public static Window kaiser(double beta) {
    double scale = 1 / Bessel.i0(beta);
    return new Window(
        "kaiser " + beta,
        place -> {
          double offset = 2 * place - 1;
          return Bessel.i0(beta * Math.sqrt(Math.max(0, 1 - offset * offset))) * scale;
        });
  }

  /// One turn of the window, for spectra: the frame after the last would be the first again.
  public double[] periodic(int size) {
    double[] window = new double[size];
    for (int i = 0; i < size; i++) {
      window[i] = height.applyAsDouble((double) i / size);
    }
    return window;
  }

  /// The window from its first value to its last, for the weights of a filter.
  ///
  /// @param size 2..
  public double[] symmetric(int size) {
    double[] window = new double[size];
    for (int i = 0; i < size; i++) {
      window[i] = height.applyAsDouble(i / (size - 1.0));
    }
    return window;
  }

  @Override
  public String toString() {
    return name;
  }

  /// Alternating multiples of a cosine: a0 - a1 cos x + a2 cos 2x - …
  private static Window cosines(String name, double... weights) {
    return new Window(
        name,
        place -> {
          double sum = 0;
          double sign = 1;
          for (int k = 0; k < weights.length; k++) {
            sum += sign * weights[k] * StrictMath.cos(2 * StrictMath.PI * k * place);
            sign = -sign;
          }
          return sum;
        });
  }
}
