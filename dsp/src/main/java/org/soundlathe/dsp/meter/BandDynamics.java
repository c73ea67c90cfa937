package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.Percentile;
import org.soundlathe.dsp.unit.Decibels;

/// How each octave ([OctaveBands]) moves: its level, its peaks, and how far its loud and soft
/// moments lie apart.
///
/// Levels are re a full-scale square wave, over all channels: a full-scale sine reads -3.01 dB. A
/// level that does not exist is minus infinity, a ratio NaN.
public final class BandDynamics {
  /// Moments this far below the band's loudest one are no part of the music.
  private static final double SOUNDING_DB = -40;

  private final double[] meanSquares;
  private final double[] peaks;
  private final float[] pieces;

  /// @param pieces the mean square of every band in every 100 ms
  BandDynamics(double[] meanSquares, double[] peaks, float[] pieces) {
    this.meanSquares = meanSquares;
    this.peaks = peaks;
    this.pieces = pieces;
  }

  /// The root mean square of a band over the whole length, in dB.
  public double rmsDb(int band) {
    return Decibels.ofPower(meanSquares[band]);
  }

  /// The band's highest sample over its root mean square: 3.01 dB for a tone, 12 to 15 for noise.
  public double crestDb(int band) {
    return Decibels.ofPower(peaks[band] * peaks[band] / meanSquares[band]);
  }

  /// How far the band's level lies from its mean, on the average, in dB: every 100 ms that are
  /// within 40 dB of the loudest count. 0 is a steady sound.
  ///
  /// E. Vickers, "Automatic long-term loudness and dynamics matching", AES 111 (2001): dynamic
  /// spread with p = 1.
  public double spreadDb(int band) {
    float[] levelsDb = soundingDb(band);
    double mean = 0;
    for (float level : levelsDb) {
      mean += (double) level / levelsDb.length;
    }
    double spread = 0;
    for (float level : levelsDb) {
      spread += Math.abs(level - mean) / levelsDb.length;
    }
    return levelsDb.length == 0 ? Double.NaN : spread;
  }

  /// The level that the band keeps in its quietest tenth, in dB: its share of the noise floor where
  /// the music leaves gaps.
  public double quietDb(int band) {
    FloatSeries sounding = new FloatSeries();
    for (int at = band; at < pieces.length; at += OctaveBands.BANDS) {
      if (pieces[at] > 0) {
        sounding.add(pieces[at]);
      }
    }
    return sounding.size() == 0
        ? Double.NEGATIVE_INFINITY
        : Decibels.ofPower(Percentile.of(sounding.toArray(), 5));
  }

  private float[] soundingDb(int band) {
    float loudest = 0;
    for (int at = band; at < pieces.length; at += OctaveBands.BANDS) {
      loudest = Math.max(loudest, pieces[at]);
    }
    double threshold = loudest * Decibels.toPower(SOUNDING_DB);
    FloatSeries levels = new FloatSeries();
    for (int at = band; at < pieces.length; at += OctaveBands.BANDS) {
      if (pieces[at] > 0 && pieces[at] >= threshold) {
        levels.add((float) Decibels.ofPower(pieces[at]));
      }
    }
    return levels.toArray();
  }
}
