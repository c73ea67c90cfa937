package org.soundlathe.media.aiff;

import java.nio.ByteBuffer;

/// The 80-bit float in which AIFF states its sample rate (IEEE 754 extended).
final class ExtendedFloat {
  private static final int BIAS = 16_383;
  private static final int FRACTION_BITS = 63;

  private ExtendedFloat() {}

  /// The value rounded to a whole number; -1 where it is negative, not finite or beyond 2^31.
  static long wholeNumber(ByteBuffer from) {
    int signAndExponent = from.getShort() & 0xFFFF;
    long mantissa = from.getLong();
    int exponent = signAndExponent - BIAS;
    if (exponent < 0 || exponent > 30) {
      return -1;
    }
    int shift = FRACTION_BITS - exponent;
    return (mantissa >>> shift) + ((mantissa >>> (shift - 1)) & 1);
  }
}
