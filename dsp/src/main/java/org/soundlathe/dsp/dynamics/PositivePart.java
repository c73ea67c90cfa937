package org.soundlathe.dsp.dynamics;

/// What is above 0 of a number, in two operations; `Math.max` costs five in a vector, for NaN and
/// the sign of 0.
final class PositivePart {
  private PositivePart() {}

  /// The value itself, exactly, or 0 if it is below.
  static double of(double value) {
    return 0.5 * (value + Math.abs(value));
  }
}
