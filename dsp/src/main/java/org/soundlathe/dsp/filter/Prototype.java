package org.soundlathe.dsp.filter;

import org.soundlathe.dsp.unit.Decibels;

/// The analogue filter that a shape means, upper half over lower half.
// The second-order shapes in the parametrisation of R. Bristow-Johnson, "Cookbook formulae for
// audio equalizer biquad filter coefficients": q is that of the bell at half its gain in dB.
final class Prototype {
  final Quadratic above = new Quadratic();
  final Quadratic below = new Quadratic();

  void set(Shape shape, double q, double gainDb, double shared) {
    double root = Decibels.toGainInPlay(gainDb / 2);
    double damping = 1 / q;
    below.set(1, damping, 1);
    switch (shape) {
      case BELL -> {
        above.set(1, damping * root, 1);
        below.set(1, damping / root, 1);
      }
      case LOW_SHELF -> {
        above.set(root * root, root * Math.sqrt(root) * damping, root);
        below.set(1, Math.sqrt(root) * damping, root);
      }
      case HIGH_SHELF -> {
        above.set(root, root * Math.sqrt(root) * damping, root * root);
        below.set(root, Math.sqrt(root) * damping, 1);
      }
      case TILT -> first(1, root * root, root * root, 1, shared);
      case NOTCH -> above.set(1, 0, 1);
      case ALL_PASS -> above.set(1, -damping, 1);
      case BAND_PASS -> above.set(0, damping, 0);
      case LOW_PASS -> above.set(1, 0, 0);
      case HIGH_PASS -> above.set(0, 0, 1);
      case GENTLE_LOW_PASS -> first(1, 0, 1, 1, shared);
      case GENTLE_HIGH_PASS -> first(0, 1, 1, 1, shared);
    }
  }

  /// The power gain at a frequency, given as its ratio to the filter's own.
  double powerAt(double ratio) {
    return above.power(ratio) / below.power(ratio);
  }

  /// Of the first order; both halves times the same (1 + shared · s).
  private void first(double up0, double up1, double down0, double down1, double shared) {
    above.set(up0, up1 + shared * up0, shared * up1);
    below.set(down0, down1 + shared * down0, shared * down1);
  }
}
