package org.soundlathe.dsp.equalizer;

import org.soundlathe.dsp.parameter.EqualizerParameters;
import org.soundlathe.dsp.spectrum.ThirdOctaves;

/// The curve that brings the tone of one sound to that of another: the smoothed difference of their
/// long-term spectra.
///
/// It moves no loudness: its mean over the bands that both have is 0 dB. Where the source has
/// nothing (60 dB below its loudest band) it never lifts, for that would only raise noise.
public final class MatchCurve implements Curve {
  private static final double NOTHING_DB = -60;
  private static final double BAND_OCTAVES = 10 * StrictMath.log10(2);

  private final double[] gainsDb;

  /// @param amountPercent 0..100: how much of the difference is made up for
  /// @param rangeDb 0..24: how far the curve goes up or down at most
  /// @param smoothingOctaves 0.33..3: half the width of the strokes
  public record Settings(double amountPercent, double rangeDb, double smoothingOctaves) {
    public Settings {
      EqualizerParameters.MATCH_AMOUNT.check(amountPercent);
      EqualizerParameters.MATCH_RANGE.check(rangeDb);
      EqualizerParameters.MATCH_SMOOTHING.check(smoothingOctaves);
    }
  }

  private MatchCurve(double[] gainsDb) {
    this.gainsDb = gainsDb;
  }

  /// @param source what is to sound different
  /// @param target what it is to sound like
  public static MatchCurve of(ThirdOctaves source, ThirdOctaves target, Settings settings) {
    double[] from = source.levelsDb();
    double[] to = target.levelsDb();
    double sourceFloorDb = loudestDb(from) + NOTHING_DB;
    double targetFloorDb = loudestDb(to) + NOTHING_DB;
    double[] differences = new double[from.length];
    boolean[] isThere = new boolean[from.length];
    for (int band = 0; band < from.length; band++) {
      isThere[band] = from[band] > sourceFloorDb && targetFloorDb > Double.NEGATIVE_INFINITY;
      differences[band] = isThere[band] ? Math.max(to[band], targetFloorDb) - from[band] : 0;
    }
    takeMean(differences, isThere);
    double[] gainsDb = new double[from.length];
    for (int band = 0; band < from.length; band++) {
      double smoothDb = smooth(differences, isThere, band, settings.smoothingOctaves());
      double wantedDb = settings.amountPercent() / 100 * smoothDb;
      double highestDb = isThere[band] ? settings.rangeDb() : 0;
      gainsDb[band] = Math.max(-settings.rangeDb(), Math.min(highestDb, wantedDb));
    }
    return new MatchCurve(gainsDb);
  }

  /// Straight lines over the logarithm of the frequency, level beyond the outer bands.
  @Override
  public double gainDb(double frequencyHz) {
    double place = 10 * StrictMath.log10(frequencyHz / ThirdOctaves.centreHz(0));
    double inside = Math.max(0, Math.min(gainsDb.length - 1, place));
    int band = (int) Math.min(gainsDb.length - 2, inside);
    return gainsDb[band] + (inside - band) * (gainsDb[band + 1] - gainsDb[band]);
  }

  private static double loudestDb(double[] levelsDb) {
    double loudest = Double.NEGATIVE_INFINITY;
    for (double levelDb : levelsDb) {
      loudest = Math.max(loudest, levelDb);
    }
    return loudest;
  }

  private static void takeMean(double[] differences, boolean[] isThere) {
    double sum = 0;
    int count = 0;
    for (int band = 0; band < differences.length; band++) {
      sum += differences[band];
      count += isThere[band] ? 1 : 0;
    }
    for (int band = 0; band < differences.length; band++) {
      differences[band] -= isThere[band] ? sum / count : 0;
    }
  }

  /// The mean of what is there around a band, under a triangle.
  private static double smooth(
      double[] differences, boolean[] isThere, int centre, double octaves) {
    double sum = 0;
    double weights = 0;
    for (int band = 0; band < differences.length; band++) {
      double distance = Math.abs(band - centre) / BAND_OCTAVES;
      double weight = isThere[band] ? Math.max(0, 1 - distance / octaves) : 0;
      sum += weight * differences[band];
      weights += weight;
    }
    return weights > 0 ? sum / weights : 0;
  }
}
