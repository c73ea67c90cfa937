package org.soundlathe.dsp.unit;

/// Decibels to factors and back for many strips at a time, in loops that the JIT turns into whole
/// vectors; the same bits on every machine.
///
/// Good to 0.000002 dB between -140 and +120 dB. Levels below are held there; up to +240 dB, the
/// loudest that a kernel can meet, a level is true to 0.01 dB. Gains beyond ±160 dB must not be
/// asked for. 0 dB and the factor 1 are exactly each other. For single values outside of frame
/// loops there is [Decibels].
// Range reduction by square roots and squaring, then the series of artanh and exp: plain
// arithmetic without branches or bit tricks, which would keep the loops from being vectorised.
public final class DecibelRows {
  /// The level in dB of silence.
  public static final double SILENCE_DB = -140;

  private static final double QUIETEST = 1e-7;
  // 20 / ln 10
  private static final double DB_PER_NEPER = 8.685889638065037;
  // Four square roots make a sixteenth of the logarithm; artanh gives half of it.
  private static final double DB_PER_ARTANH = 32 * DB_PER_NEPER;
  // Six squarings undo the division by 64.
  private static final double NEPERS_PER_DB = 1 / (64 * DB_PER_NEPER);

  // Few strips have a loop of their own: one that was compiled for them would stay slow for many.
  private static final int FEW = 16;

  private DecibelRows() {}

  /// The amplitude level of each factor 0.., in dB; `factors` and `levelsDb` may be the same.
  public static void ofGain(double[] factors, double[] levelsDb, int strips) {
    if (strips < FEW) {
      for (int i = 0; i < strips; i++) {
        levelsDb[i] = levelDb(factors[i]);
      }
    } else {
      manyLevels(factors, levelsDb, strips);
    }
  }

  /// The factor of each gain in dB; `gainsDb` and `factors` may be the same.
  public static void toGain(double[] gainsDb, double[] factors, int strips) {
    if (strips < FEW) {
      for (int i = 0; i < strips; i++) {
        factors[i] = factor(gainsDb[i]);
      }
    } else {
      manyFactors(gainsDb, factors, strips);
    }
  }

  private static void manyLevels(double[] factors, double[] levelsDb, int strips) {
    for (int i = 0; i < strips; i++) {
      levelsDb[i] = levelDb(factors[i]);
    }
  }

  private static void manyFactors(double[] gainsDb, double[] factors, int strips) {
    for (int i = 0; i < strips; i++) {
      factors[i] = factor(gainsDb[i]);
    }
  }

  private static double levelDb(double factor) {
    double heard = Math.max(QUIETEST, factor);
    double root = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(heard))));
    double z = (root - 1) / (root + 1);
    double s = z * z;
    double tail = 1.0 / 15 + s * (1.0 / 17 + s * (1.0 / 19 + s * (1.0 / 21)));
    double middle = 1.0 / 9 + s * (1.0 / 11 + s * (1.0 / 13 + s * tail));
    return DB_PER_ARTANH * (z * (1 + s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + s * middle)))));
  }

  private static double factor(double gainDb) {
    double v = gainDb * NEPERS_PER_DB;
    double tail = 1.0 / 24 + v * (1.0 / 120 + v * (1.0 / 720 + v * (1.0 / 5040)));
    double e1 = 1 + v * (1 + v * (0.5 + v * (1.0 / 6 + v * tail)));
    double e2 = e1 * e1;
    double e4 = e2 * e2;
    double e8 = e4 * e4;
    double e16 = e8 * e8;
    double e32 = e16 * e16;
    return e32 * e32;
  }
}
