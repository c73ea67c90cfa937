package org.soundlathe.dsp.meter;

/// The ten octave bands from 31.5 Hz to 16 kHz.
///
/// Bands after IEC 61260-1, base 10: centres 1000 · 10^(0.3 n) Hz, n = -5..4.
public final class OctaveBands {
  public static final int BANDS = 10;

  private static final int FIRST = -5;

  private OctaveBands() {}

  /// The exact centre of a band 0..9, such as 1000 for band 5.
  public static double centreHz(int band) {
    return 1000 * StrictMath.pow(10, 0.3 * (FIRST + band));
  }

  public static double lowHz(int band) {
    return centreHz(band) * StrictMath.pow(10, -0.15);
  }

  public static double highHz(int band) {
    return centreHz(band) * StrictMath.pow(10, 0.15);
  }
}
