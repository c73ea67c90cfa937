package org.soundlathe.dsp.delay;

/// A sine by turning a pointer a fixed angle at each step; off by less than 1e-7 after a day.
///
/// StrictMath.sin may allocate while it is interpreted, which no kernel may.
final class SlowSine {
  private final double turnCosine;
  private final double turnSine;
  private double cosine = 1;
  private double sine;

  /// @param turns of the whole circle at each step
  SlowSine(double turns) {
    turnCosine = StrictMath.cos(2 * StrictMath.PI * turns);
    turnSine = StrictMath.sin(2 * StrictMath.PI * turns);
  }

  double next() {
    double x = cosine * turnCosine - sine * turnSine;
    sine = cosine * turnSine + sine * turnCosine;
    cosine = x;
    return sine;
  }

  void reset() {
    cosine = 1;
    sine = 0;
  }
}
