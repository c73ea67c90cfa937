package org.soundlathe.dsp.convolution;

/// The sines and cosines of a circle's even parts, each as the product of a coarse and a fine turn.
///
/// A few hundred exact values give millions within 4e-16, so that preparing a long transform does
/// not wait for StrictMath.
final class Circle {
  private final int steps;
  private final int fineSteps;
  private final double[] coarseCosines;
  private final double[] coarseSines;
  private final double[] fineCosines;
  private final double[] fineSines;

  /// @param steps of the whole circle, a power of two
  Circle(int steps) {
    this.steps = steps;
    fineSteps = 1 << (Integer.numberOfTrailingZeros(steps) / 2);
    int coarse = steps / fineSteps;
    coarseCosines = new double[coarse];
    coarseSines = new double[coarse];
    fineCosines = new double[fineSteps];
    fineSines = new double[fineSteps];
    fill(coarseCosines, coarseSines, coarse);
    fill(fineCosines, fineSines, steps);
  }

  double cosine(int step) {
    int at = step % steps;
    int coarse = at / fineSteps;
    int fine = at % fineSteps;
    return coarseCosines[coarse] * fineCosines[fine] - coarseSines[coarse] * fineSines[fine];
  }

  double sine(int step) {
    int at = step % steps;
    int coarse = at / fineSteps;
    int fine = at % fineSteps;
    return coarseSines[coarse] * fineCosines[fine] + coarseCosines[coarse] * fineSines[fine];
  }

  private static void fill(double[] cosines, double[] sines, int circle) {
    for (int k = 0; k < cosines.length; k++) {
      cosines[k] = StrictMath.cos(2 * StrictMath.PI * k / circle);
      sines[k] = StrictMath.sin(2 * StrictMath.PI * k / circle);
    }
  }
}
