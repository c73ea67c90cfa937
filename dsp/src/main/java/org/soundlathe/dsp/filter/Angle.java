package org.soundlathe.dsp.filter;

/// Sine, cosine and tangent of angles 0..pi/2, to the last digits and without allocating.
///
/// StrictMath allocates until it is compiled, and a filter may be designed while sound runs.
final class Angle {
  private Angle() {}

  static double tangent(double angle) {
    boolean isSmall = angle <= StrictMath.PI / 4;
    double small = isSmall ? angle : StrictMath.PI / 2 - angle;
    double tangent = smallSine(small) / smallCosine(small);
    return isSmall ? tangent : 1 / tangent;
  }

  static double sine(double angle) {
    double half = angle / 2;
    return 2 * smallSine(half) * smallCosine(half);
  }

  // Taylor's series up to pi / 4: the first term left out is 1e-19.

  private static double smallSine(double angle) {
    double square = angle * angle;
    double sum = 1;
    for (int n = 16; n >= 2; n -= 2) {
      sum = 1 - square / (n * (n + 1)) * sum;
    }
    return angle * sum;
  }

  private static double smallCosine(double angle) {
    double square = angle * angle;
    double sum = 1;
    for (int n = 17; n >= 1; n -= 2) {
      sum = 1 - square / (n * (n + 1)) * sum;
    }
    return sum;
  }
}
