package org.soundlathe.dsp.spectrum;

/// The points `turn / turns` of the way round a circle, for the factors of Fourier transforms.
///
/// Only an eighth of the circle is worked out; the rest is its mirror image to the last bit.
final class UnitCircle {
  private final int turns;
  private final double[] cosines;
  private final double[] sines;

  /// @param turns a multiple of 8
  UnitCircle(int turns) {
    this.turns = turns;
    cosines = new double[turns / 8 + 1];
    sines = new double[turns / 8 + 1];
    for (int turn = 0; turn < cosines.length; turn++) {
      double angle = 2 * StrictMath.PI * turn / turns;
      cosines[turn] = StrictMath.cos(angle);
      sines[turn] = StrictMath.sin(angle);
    }
  }

  /// The cosine of `turn / turns` of a full circle, for any whole turn from 0 up.
  double cosine(long turn) {
    int place = (int) (turn % turns);
    int folded = Math.min(place, turns - place);
    int quarter = Math.min(folded, turns / 2 - folded);
    double value = quarter < cosines.length ? cosines[quarter] : sines[turns / 4 - quarter];
    return folded <= turns / 4 ? value : -value;
  }

  /// The sine of `turn / turns` of a full circle, for any whole turn from 0 up.
  double sine(long turn) {
    return cosine(turn + 3L * turns / 4);
  }
}
