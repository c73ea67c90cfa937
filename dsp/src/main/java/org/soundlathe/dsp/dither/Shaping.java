package org.soundlathe.dsp.dither;

import org.soundlathe.dsp.parameter.DitherParameters;

/// Where the hiss of a dither lies: the published curves that move it away from 2 to 5 kHz, up to
/// where the ear hears least, at the price of more hiss in sum.
///
/// The curves are made for 44.1 kHz and serve up to 48 kHz. At higher rates the hiss rises by 6 dB
/// per octave instead, into what nobody hears; at lower ones it stays plain.
// S. P. Lipshitz, J. Vanderkooy, R. A. Wannamaker, "Minimally audible noise shaping", JAES 39
// (1991); R. A. Wannamaker, "Psychoacoustically optimal noise shaping", JAES 40 (1992).
public enum Shaping {
  /// As loud at every frequency.
  PLAIN("plain"),
  /// F-weighted, order 3: gentle.
  F3("f3"),
  /// Improved E-weighted, order 5.
  LIPSHITZ5("lipshitz5"),
  /// Modified E-weighted, order 9.
  MODIFIED_E9("modifiedE9"),
  /// F-weighted, order 9.
  F9("f9"),
  /// E-weighted, order 9: the least audible, and the most in sum.
  E9("e9");

  private static final int LOWEST_RATE_HZ = 44_100;
  private static final int HIGHEST_RATE_HZ = 48_000;

  private final String word;

  Shaping(String word) {
    this.word = word;
  }

  /// The shaping of a word of [DitherParameters#SHAPING].
  ///
  /// @throws IllegalArgumentException if it is none of them
  public static Shaping of(String word) {
    for (Shaping shaping : values()) {
      if (shaping.word.equals(word)) {
        return shaping;
      }
    }
    throw new IllegalArgumentException(
        "%s %s is none of %s"
            .formatted(DitherParameters.SHAPING.name(), word, DitherParameters.SHAPING.words()));
  }

  /// Its word in [DitherParameters#SHAPING].
  public String word() {
    return word;
  }

  /// How much of the last errors, the newest first, is taken off the next sample at a rate: the
  /// error in the file is the white one less as much of what it was one, two, three samples ago.
  double[] coefficients(int sampleRateHz) {
    if (this == PLAIN || sampleRateHz < LOWEST_RATE_HZ) {
      return new double[0];
    }
    return sampleRateHz <= HIGHEST_RATE_HZ ? published() : new double[] {1};
  }

  private double[] published() {
    return switch (this) {
      case PLAIN -> new double[0];
      case F3 -> new double[] {1.623, -0.982, 0.109};
      case LIPSHITZ5 -> new double[] {2.033, -2.165, 1.959, -1.590, 0.6149};
      case MODIFIED_E9 ->
          new double[] {
            1.662, -1.263, 0.4827, -0.2913, 0.1268, -0.1124, 0.03252, -0.01265, -0.03524
          };
      case F9 -> new double[] {2.412, -3.370, 3.937, -4.174, 3.353, -2.205, 1.281, -0.569, 0.0847};
      case E9 -> new double[] {2.847, -4.685, 6.214, -7.184, 6.639, -5.032, 3.263, -1.632, 0.4191};
    };
  }
}
