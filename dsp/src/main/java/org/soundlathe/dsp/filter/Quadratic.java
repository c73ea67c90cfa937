package org.soundlathe.dsp.filter;

/// A quadratic in s: one half, upper or lower, of an analogue filter, with 1 rad/s as its
/// frequency.
final class Quadratic {
  double constant;
  double linear;
  double square;

  void set(double constant, double linear, double square) {
    this.constant = constant;
    this.linear = linear;
    this.square = square;
  }

  /// The squared magnitude at s = j · ratio.
  double power(double ratio) {
    double squared = ratio * ratio;
    double real = constant - square * squared;
    return real * real + linear * linear * squared;
  }

  /// Whether its roots lie lower than the other's, or as low and ring longer.
  boolean isLowerThan(Quadratic other) {
    double mine = constant * other.square;
    double its = other.constant * square;
    return mine < its || (mine == its && linear < other.linear);
  }
}
