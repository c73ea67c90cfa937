package org.soundlathe.dsp.violation;

import java.util.function.DoubleUnaryOperator;

/// Breaks, for the architecture tests: results that differ between machines.
final class UsesMath {
  double called(double gainDb) {
    return Math.pow(10, gainDb / 20);
  }

  DoubleUnaryOperator referred() {
    return Math::sin;
  }

  double fused(double x) {
    return StrictMath.fma(x, x, x);
  }
}
