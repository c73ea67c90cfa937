package org.soundlathe.dsp.stereo;

import org.soundlathe.dsp.spectrum.PowerSpectrum;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.dsp.unit.Decibels;

/// Where a stereo sound lies, in thirds of an octave ([ThirdOctaves]) and on a grid.
public final class StereoField {
  /// Columns and rows of the grid.
  public static final int GRID = 41;

  private final double[] width = new double[ThirdOctaves.BANDS];
  private final double[] correlation = new double[ThirdOctaves.BANDS];
  private final double[] sideToMidDb = new double[ThirdOctaves.BANDS];
  private final double[] balanceDb = new double[ThirdOctaves.BANDS];
  private final double[] density = new double[GRID * GRID];

  StereoField(PowerSpectrum left, PowerSpectrum right, PowerSpectrum middle, long[] visits) {
    for (int band = 0; band < ThirdOctaves.BANDS; band++) {
      double low = ThirdOctaves.lowHz(band);
      double high = ThirdOctaves.highHz(band);
      double l = left.meanSquare(low, high);
      double r = right.meanSquare(low, high);
      double mid = middle.meanSquare(low, high);
      double both = (l + r) / 2;
      double scale = Math.sqrt(l) * Math.sqrt(r);
      sideToMidDb[band] = Decibels.ofPower(Math.max(0, both - mid) / mid);
      balanceDb[band] = Decibels.ofPower(l / r);
      width[band] = both == 0 ? Double.NaN : limited((both - mid) / both, 0);
      correlation[band] = scale == 0 ? Double.NaN : limited((2 * mid - both) / scale, -1);
    }
    long all = 0;
    for (long count : visits) {
      all += count;
    }
    for (int place = 0; place < density.length; place++) {
      density[place] = (double) visits[place] / Math.max(1, all);
    }
  }

  /// The share of the side in a band's energy: 0 is mono, 0.5 unrelated channels, 1 vanishes in
  /// mono; NaN where the band is silent.
  public double width(int band) {
    return width[band];
  }

  /// The energy of (L - R) / 2 over that of (L + R) / 2 in a band, in dB; NaN where it is silent.
  public double sideToMidDb(int band) {
    return sideToMidDb[band];
  }

  /// The level of left over that of right in a band, in dB; NaN where it is silent.
  public double balanceDb(int band) {
    return balanceDb[band];
  }

  /// How alike left and right are in a band, -1..1; NaN where one of them is silent there.
  public double correlation(int band) {
    return correlation[band];
  }

  /// The share of the time spent at each place, [#GRID] × [#GRID], row by row: from left only to
  /// right only (side) across, from the mid pushing out to pulling in downwards. Distances from the
  /// middle are square roots of the level.
  public double[] density() {
    return density.clone();
  }

  private static double limited(double value, double lowest) {
    return Math.max(lowest, Math.min(1, value));
  }
}
