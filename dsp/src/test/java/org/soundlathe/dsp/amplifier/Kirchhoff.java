package org.soundlathe.dsp.amplifier;

/// The tone stack's network solved part by part: the currents into each knot add up to nothing.
///
/// Knots: 0 the top of the treble pot, 1 its bottom, 2 behind the slope resistor, 3 between bass
/// and middle pot, 4 the middle pot's wiper. The input has 1 V; the output, the treble pot's wiper,
/// draws no current.
final class Kirchhoff {
  private static final int KNOTS = 5;

  private final double[][] real = new double[KNOTS][KNOTS + 1];
  private final double[][] imaginary = new double[KNOTS][KNOTS + 1];

  private Kirchhoff() {}

  static double gain(
      ToneStack.Circuit circuit, double bass, double middle, double treble, double hz) {
    double w = 2 * StrictMath.PI * hz;
    var knots = new Kirchhoff();
    knots.toInput(0, 0, w * circuit.trebleCap);
    knots.toInput(2, 1 / circuit.slope, 0);
    knots.between(0, 1, 1 / circuit.treblePot, 0);
    knots.between(2, 1, 0, w * circuit.bassCap);
    knots.between(1, 3, 1 / (circuit.bassPot * bass), 0);
    knots.between(2, 4, 0, w * circuit.middleCap);
    // A pot's end without resistance would be no equation: a thousandth of an ohm.
    knots.between(3, 4, 1 / (circuit.middlePot * (1 - middle) + 1e-3), 0);
    knots.toGround(4, 1 / (circuit.middlePot * middle + 1e-3));
    knots.solve();
    double re = treble * knots.real[0][KNOTS] + (1 - treble) * knots.real[1][KNOTS];
    double im = treble * knots.imaginary[0][KNOTS] + (1 - treble) * knots.imaginary[1][KNOTS];
    return Math.sqrt(re * re + im * im);
  }

  private void toInput(int knot, double conductance, double susceptance) {
    toGround(knot, conductance);
    imaginary[knot][knot] += susceptance;
    real[knot][KNOTS] += conductance;
    imaginary[knot][KNOTS] += susceptance;
  }

  private void toGround(int knot, double conductance) {
    real[knot][knot] += conductance;
  }

  private void between(int one, int other, double conductance, double susceptance) {
    real[one][one] += conductance;
    real[other][other] += conductance;
    real[one][other] -= conductance;
    real[other][one] -= conductance;
    imaginary[one][one] += susceptance;
    imaginary[other][other] += susceptance;
    imaginary[one][other] -= susceptance;
    imaginary[other][one] -= susceptance;
  }

  /// Gauss and Jordan; the diagonal is never small.
  private void solve() {
    for (int pivot = 0; pivot < KNOTS; pivot++) {
      divide(pivot, real[pivot][pivot], imaginary[pivot][pivot]);
      for (int row = 0; row < KNOTS; row++) {
        if (row != pivot) {
          subtract(row, pivot, real[row][pivot], imaginary[row][pivot]);
        }
      }
    }
  }

  private void divide(int row, double re, double im) {
    double size = re * re + im * im;
    for (int k = 0; k <= KNOTS; k++) {
      double x = real[row][k];
      double y = imaginary[row][k];
      real[row][k] = (x * re + y * im) / size;
      imaginary[row][k] = (y * re - x * im) / size;
    }
  }

  private void subtract(int row, int pivot, double re, double im) {
    for (int k = 0; k <= KNOTS; k++) {
      real[row][k] -= re * real[pivot][k] - im * imaginary[pivot][k];
      imaginary[row][k] -= re * imaginary[pivot][k] + im * real[pivot][k];
    }
  }
}
