package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.unit.Decibels;

/// Finds the filters that lose a wanted number of decibels in the middle of each octave: a gain and
/// a shelf between any two octaves.
///
/// Shelves overlap and bend as they grow, so the gains are found by Newton's method: what a little
/// more of each does to all octaves is a matrix, solved for what is still missing.
// After the accurate attenuation filters of K. Prawda, V. Välimäki and S. J. Schlecht, "Improved
// reverberation time control for feedback delay networks", DAFx 2019, with shelves for their bells.
final class OctaveFit {
  private static final int MOST_ROUNDS = 40;
  private static final double CLOSE_ENOUGH_DB = 1e-4;
  private static final double LITTLE_DB = 0.01;
  private static final double LONGEST_STRIDE_DB = 6;
  private static final double SHORTEST_STRIDE = 0.05;
  private static final double STEEPEST_SHELF_DB = 48;
  private static final int CHECKED_FREQUENCIES = 120;

  private final int sampleRateHz;
  private final int octaves;

  OctaveFit(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    int inBand = 1;
    while (inBand < DecayCurve.OCTAVES && DecayCurve.centreHz(inBand) < 0.45 * sampleRateHz) {
      inBand++;
    }
    octaves = inBand;
  }

  /// How many sections [#fit] gives: one fewer than there are octaves below half the sample rate.
  int sections() {
    return octaves - 1;
  }

  /// @param wantedDb gain in each octave, below 0
  /// @param highestDb a gain that is exceeded nowhere, below 0
  Section[] fit(double[] wantedDb, double highestDb) {
    double[] gainsDb = new double[octaves];
    gainsDb[0] = wantedDb[0];
    double[] missingDb = missing(wantedDb, gainsDb);
    for (int round = 0; round < MOST_ROUNDS && worst(missingDb) > CLOSE_ENOUGH_DB; round++) {
      double[] moreDb = solution(effects(gainsDb), missingDb);
      double stride = Math.min(1, LONGEST_STRIDE_DB / worst(moreDb));
      double[] nextDb = sum(gainsDb, stride, moreDb);
      while (stride > SHORTEST_STRIDE && worst(missing(wantedDb, nextDb)) > worst(missingDb)) {
        stride /= 2;
        nextDb = sum(gainsDb, stride, moreDb);
      }
      gainsDb = nextDb;
      missingDb = missing(wantedDb, gainsDb);
    }
    gainsDb[0] -= Math.max(0, highestGainDb(gainsDb) - highestDb);
    Section[] sections = new Section[sections()];
    for (int i = 1; i < octaves; i++) {
      sections[i - 1] = shelf(i, gainsDb[i]);
    }
    sections[0] = sections[0].times(Decibels.toGain(gainsDb[0]));
    return sections;
  }

  private double[] sum(double[] gainsDb, double stride, double[] moreDb) {
    double[] sumDb = new double[octaves];
    sumDb[0] = gainsDb[0] + stride * moreDb[0];
    for (int i = 1; i < octaves; i++) {
      double nextDb = gainsDb[i] + stride * moreDb[i];
      sumDb[i] = Math.min(STEEPEST_SHELF_DB, Math.max(-STEEPEST_SHELF_DB, nextDb));
    }
    return sumDb;
  }

  private double[] missing(double[] wantedDb, double[] gainsDb) {
    double[] missingDb = new double[octaves];
    for (int i = 0; i < octaves; i++) {
      missingDb[i] = wantedDb[i] - gainDb(gainsDb, DecayCurve.centreHz(i));
    }
    return missingDb;
  }

  private static double worst(double[] valuesDb) {
    double worst = 0;
    for (double valueDb : valuesDb) {
      worst = Math.max(worst, Math.abs(valueDb));
    }
    return worst;
  }

  /// Row: octave; column: what 1 dB more of the gain (0) or of a shelf (1..) does there.
  private double[][] effects(double[] gainsDb) {
    double[][] effects = new double[octaves][octaves];
    for (int k = 1; k < octaves; k++) {
      Section now = shelf(k, gainsDb[k]);
      Section more = shelf(k, gainsDb[k] + LITTLE_DB);
      for (int i = 0; i < octaves; i++) {
        double hz = DecayCurve.centreHz(i);
        effects[i][0] = 1;
        effects[i][k] = (more.gainDb(hz, sampleRateHz) - now.gainDb(hz, sampleRateHz)) / LITTLE_DB;
      }
    }
    return effects;
  }

  private double highestGainDb(double[] gainsDb) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < CHECKED_FREQUENCIES; i++) {
      double hz = 10 * StrictMath.pow(0.049 * sampleRateHz, (double) i / CHECKED_FREQUENCIES);
      highest = Math.max(highest, gainDb(gainsDb, hz));
    }
    return highest;
  }

  private double gainDb(double[] gainsDb, double hz) {
    double sum = gainsDb[0];
    for (int i = 1; i < octaves; i++) {
      sum += shelf(i, gainsDb[i]).gainDb(hz, sampleRateHz);
    }
    return sum;
  }

  /// Between octave `above - 1` and octave `above`.
  private Section shelf(int above, double gainDb) {
    double cornerHz = DecayCurve.centreHz(above) / Math.sqrt(2);
    return Section.highShelf(cornerHz, gainDb, sampleRateHz);
  }

  /// By Gauss and Jordan; the matrix is near a staircase of ones, so no row needs another's place.
  private static double[] solution(double[][] matrix, double[] values) {
    int n = values.length;
    double[] solution = values.clone();
    for (int pivot = 0; pivot < n; pivot++) {
      for (int row = 0; row < n; row++) {
        if (row != pivot) {
          double factor = matrix[row][pivot] / matrix[pivot][pivot];
          for (int k = pivot; k < n; k++) {
            matrix[row][k] -= factor * matrix[pivot][k];
          }
          solution[row] -= factor * solution[pivot];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      solution[i] /= matrix[i][i];
    }
    return solution;
  }
}
