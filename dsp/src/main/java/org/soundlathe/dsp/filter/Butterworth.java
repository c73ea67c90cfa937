package org.soundlathe.dsp.filter;

/// The sections of a Butterworth filter: as flat as can be, 3 dB down at the corner.
// S. Butterworth, "On the Theory of Filter Amplifiers", Experimental Wireless 7 (1930).
final class Butterworth {
  private Butterworth() {}

  /// How many sections make a filter of an order 1..8; the last of an odd order is of the first.
  static int sections(int order) {
    return (order + 1) / 2;
  }

  static boolean isOfFirstOrder(int order, int section) {
    return 2 * section + 1 == order;
  }

  /// The quality of a section of the second order: of the pole pair at an angle from the axis.
  static double q(int order, int section) {
    return 1 / (2 * Angle.sine(StrictMath.PI * (2 * section + 1) / (2.0 * order)));
  }
}
