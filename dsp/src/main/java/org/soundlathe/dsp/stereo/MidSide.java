package org.soundlathe.dsp.stereo;

/// Turns left and right into mid and side, and back.
///
/// Mid is half the sum, side half the difference. There and back again a sample is at most 2^-23 of
/// the louder side off: each step rounds once, which is float's last bit.
public final class MidSide {
  private MidSide() {}

  /// Left and right become mid (in the place of left) and side, in place.
  public static void encode(float[] left, float[] right, int from, int to) {
    for (int i = from; i < to; i++) {
      float l = left[i];
      float r = right[i];
      left[i] = 0.5f * l + 0.5f * r;
      right[i] = 0.5f * l - 0.5f * r;
    }
  }

  /// Mid and side become left (in the place of mid) and right, in place.
  public static void decode(float[] mid, float[] side, int from, int to) {
    for (int i = from; i < to; i++) {
      float m = mid[i];
      float s = side[i];
      mid[i] = m + s;
      side[i] = m - s;
    }
  }
}
