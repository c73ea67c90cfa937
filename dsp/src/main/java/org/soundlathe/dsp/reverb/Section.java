package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.unit.Decibels;

/// The coefficients of one second-order filter: (b0 + b1/z + b2/z²) / (1 + a1/z + a2/z²).
record Section(double b0, double b1, double b2, double a1, double a2) {
  /// A shelf for what lies above a corner, with half its gain in dB at the corner.
  // The analogue shelf of S = 1 through the bilinear transform: R. Bristow-Johnson, "Cookbook
  // formulae for audio equalizer biquad filter coefficients" (W3C note, 2021).
  static Section highShelf(double cornerHz, double gainDb, int sampleRateHz) {
    double a = Decibels.toGain(gainDb / 2);
    double angle = 2 * StrictMath.PI * cornerHz / sampleRateHz;
    double cosine = StrictMath.cos(angle);
    double bend = StrictMath.sin(angle) * Math.sqrt(2 * a);
    double scale = 1 / ((a + 1) - (a - 1) * cosine + bend);
    return new Section(
        scale * a * ((a + 1) + (a - 1) * cosine + bend),
        scale * -2 * a * ((a - 1) + (a + 1) * cosine),
        scale * a * ((a + 1) + (a - 1) * cosine - bend),
        scale * 2 * ((a - 1) - (a + 1) * cosine),
        scale * ((a + 1) - (a - 1) * cosine - bend));
  }

  /// Second order, as one of the pairs of a Butterworth filter of any even order.
  ///
  /// @param pair 0..pairs-1
  // R. Bristow-Johnson, as above; the pairs' resonances are the textbook's 1 / (2 cos).
  static Section lowPass(double cornerHz, int pair, int pairs, int sampleRateHz) {
    double angle = 2 * StrictMath.PI * cornerHz / sampleRateHz;
    double alpha =
        StrictMath.sin(angle) * StrictMath.cos(StrictMath.PI * (2 * pair + 1) / (4.0 * pairs));
    double cosine = StrictMath.cos(angle);
    double scale = 1 / (1 + alpha);
    double b1 = scale * (1 - cosine);
    return new Section(b1 / 2, b1, b1 / 2, scale * -2 * cosine, scale * (1 - alpha));
  }

  /// Delays the lows: two first-order all-passes, each with a quarter turn at its corner.
  static Section allPasses(double firstCornerHz, double secondCornerHz, int sampleRateHz) {
    double first = allPassPole(firstCornerHz, sampleRateHz);
    double second = allPassPole(secondCornerHz, sampleRateHz);
    double sum = first + second;
    double product = first * second;
    return new Section(product, -sum, 1, -sum, product);
  }

  private static double allPassPole(double cornerHz, int sampleRateHz) {
    double warped = StrictMath.tan(StrictMath.PI * cornerHz / sampleRateHz);
    return (1 - warped) / (1 + warped);
  }

  /// How late a frequency comes out, its group delay; for all-passes.
  double delayFrames(double frequencyHz, int sampleRateHz) {
    double angle = 2 * StrictMath.PI * frequencyHz / sampleRateHz;
    double real = 1 + a1 * StrictMath.cos(angle) + a2 * StrictMath.cos(2 * angle);
    double imaginary = -a1 * StrictMath.sin(angle) - a2 * StrictMath.sin(2 * angle);
    double slopeReal = -a1 * StrictMath.sin(angle) - 2 * a2 * StrictMath.sin(2 * angle);
    double slopeImaginary = -a1 * StrictMath.cos(angle) - 2 * a2 * StrictMath.cos(2 * angle);
    double turn =
        (real * slopeImaginary - imaginary * slopeReal) / (real * real + imaginary * imaginary);
    return 2 + 2 * turn;
  }

  Section times(double factor) {
    return new Section(factor * b0, factor * b1, factor * b2, a1, a2);
  }

  double gainDb(double frequencyHz, int sampleRateHz) {
    double angle = 2 * StrictMath.PI * frequencyHz / sampleRateHz;
    return Decibels.ofPower(power(b0, b1, b2, angle) / power(1, a1, a2, angle));
  }

  private static double power(double c0, double c1, double c2, double angle) {
    double cosine = StrictMath.cos(angle);
    double twice = StrictMath.cos(2 * angle);
    double real = c0 + c1 * cosine + c2 * twice;
    double imaginary = c1 * StrictMath.sin(angle) + c2 * StrictMath.sin(2 * angle);
    return real * real + imaginary * imaginary;
  }
}
