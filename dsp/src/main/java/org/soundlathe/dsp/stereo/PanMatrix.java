package org.soundlathe.dsp.stereo;

/// How loud each side of a sound stands left and right, as four factors: left to left, right to
/// left, left to right, right to right.
///
/// A mono sound follows the pan law. On a stereo sound the position is a balance (the far side is
/// turned down along a sine, the near side stays), and the width scales the difference of the
/// sides, so that the sum in mono never changes.
public final class PanMatrix {
  /// How many factors there are.
  public static final int FACTORS = 4;

  private PanMatrix() {}

  /// Of a mono sound, which stands on the left side.
  ///
  /// @param position left -100 .. right 100, in per cent
  /// @param into to be filled, four factors
  public static void mono(double position, PanLaw law, double[] into) {
    into[0] = law.left(position);
    into[1] = 0;
    into[2] = law.right(position);
    into[3] = 0;
  }

  /// Of a stereo sound.
  ///
  /// @param widthPercent 0 (mono) .. 200; 100 as it is
  public static void stereo(double position, double widthPercent, double[] into) {
    double place = position / 100;
    double left = StrictMath.sin(StrictMath.PI / 2 * (1 - Math.max(0, place)));
    double right = StrictMath.sin(StrictMath.PI / 2 * (1 - Math.max(0, -place)));
    double own = (100 + widthPercent) / 200;
    double other = (100 - widthPercent) / 200;
    into[0] = left * own;
    into[1] = left * other;
    into[2] = right * other;
    into[3] = right * own;
  }
}
