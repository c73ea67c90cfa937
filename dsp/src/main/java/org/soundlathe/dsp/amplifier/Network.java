package org.soundlathe.dsp.amplifier;

/// The transfer function of a tone stack's network: polynomials in s, b above and a below.
// D. T. Yeh, J. O. Smith, "Discretization of the '59 Fender Bassman Tone Stack", DAFx-06, eq. 1;
// the
// letters are the paper's.
final class Network {
  final double[] b = new double[4];
  final double[] a = new double[4];

  /// @param l bass, m middle, t treble: shares of each pot, 0..1
  Network(ToneStack.Circuit circuit, double l, double m, double t) {
    double r1 = circuit.treblePot;
    double r2 = circuit.bassPot;
    double r3 = circuit.middlePot;
    double r4 = circuit.slope;
    double c1 = circuit.trebleCap;
    double c2 = circuit.bassCap;
    double c3 = circuit.middleCap;
    double c12 = c1 * c2;
    double c13 = c1 * c3;
    double c23 = c2 * c3;
    double c123 = c12 * c3;
    double middleSquare = m * m * (c13 + c23) * r3 * r3;
    double lowMiddle = l * m * (c13 + c23) * r2 * r3;
    double cube = l * m * c123 * r2 * r3 * (r1 + r4) - m * m * c123 * r3 * r3 * (r1 + r4);
    b[1] = t * c1 * r1 + m * c3 * r3 + l * (c1 + c2) * r2 + (c1 + c2) * r3;
    b[2] =
        t * (c12 + c13) * r1 * r4
            - middleSquare
            + m * (c13 * r1 * r3 + (c13 + c23) * r3 * r3)
            + l * (c12 * r1 * r2 + c12 * r2 * r4 + c13 * r2 * r4)
            + lowMiddle
            + (c12 * r1 * r3 + c12 * r3 * r4 + c13 * r3 * r4);
    b[3] =
        cube
            + m * c123 * r3 * r3 * (r1 + r4)
            + t * c123 * r1 * r3 * r4
            - t * m * c123 * r1 * r3 * r4
            + t * l * c123 * r1 * r2 * r4;
    a[0] = 1;
    a[1] = c1 * r1 + (c1 + c2) * r3 + (c2 + c3) * r4 + m * c3 * r3 + l * (c1 + c2) * r2;
    a[2] =
        m * (c13 * r1 * r3 - c23 * r3 * r4 + (c13 + c23) * r3 * r3)
            + lowMiddle
            - middleSquare
            + l * (c12 * r2 * r4 + c12 * r1 * r2 + c13 * r2 * r4 + c23 * r2 * r4)
            + (c12 + c13) * r1 * r4
            + (c12 + c13 + c23) * r3 * r4
            + c12 * r1 * r3;
    a[3] =
        cube
            + m * c123 * (r3 * r3 * r4 + r1 * r3 * r3 - r1 * r3 * r4)
            + l * c123 * r1 * r2 * r4
            + c123 * r1 * r3 * r4;
  }

  /// The linear gain at a frequency.
  double gainAt(double hz) {
    double w = 2 * StrictMath.PI * hz;
    return size(b, w) / size(a, w);
  }

  private static double size(double[] p, double w) {
    double real = p[0] - p[2] * w * w;
    double imaginary = p[1] * w - p[3] * w * w * w;
    return Math.sqrt(real * real + imaginary * imaginary);
  }
}
