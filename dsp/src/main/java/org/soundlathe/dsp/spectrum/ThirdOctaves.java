package org.soundlathe.dsp.spectrum;

/// The long-term spectrum of a sound in bands a third of an octave wide, 25 Hz to 20 kHz.
///
/// Bands after IEC 61260-1, base 10: centres 10^(n/10) Hz, n = 14..43.
public final class ThirdOctaves {
  public static final int BANDS = 30;

  private static final int FIRST = 14;

  private final double[] levelsDb;

  ThirdOctaves(double[] levelsDb) {
    this.levelsDb = levelsDb.clone();
  }

  /// The exact centre of a band 0..29, such as 1000 for band 16.
  public static double centreHz(int band) {
    return StrictMath.pow(10, (FIRST + band) / 10.0);
  }

  public static double lowHz(int band) {
    return StrictMath.pow(10, (FIRST + band - 0.5) / 10);
  }

  public static double highHz(int band) {
    return StrictMath.pow(10, (FIRST + band + 0.5) / 10);
  }

  /// The level of a band, a full-scale sine being -3.01 dB; minus infinity where there is nothing.
  public double levelDb(int band) {
    return levelsDb[band];
  }

  /// A copy of all levels.
  public double[] levelsDb() {
    return levelsDb.clone();
  }
}
