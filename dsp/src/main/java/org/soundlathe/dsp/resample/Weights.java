package org.soundlathe.dsp.resample;

import org.soundlathe.dsp.spectrum.KaiserSinc;

/// Gives the weights for each new frame, by its place between two old ones; their number is a
/// multiple of 4.
sealed interface Weights {
  /// The weights for the place `step / steps` of the way from one old frame to the next; valid
  /// until the next call.
  double[] of(int step);

  /// @param fullness how much of the band the sound fills, below 1
  /// @param steps places from one old frame to the next; 0 for the frames as they are
  static Weights prepare(double fullness, int steps) {
    if (steps == 0) {
      return new Exact(new double[][] {{0, 1, 0, 0}});
    }
    // Passes the sound and stops its first image, which lies as far above half the rate.
    double transition = 2 * StrictMath.PI * (1 - fullness);
    int taps = KaiserSinc.taps(OctaveStage.STOP_BAND_DB, transition);
    var sinc = new KaiserSinc((taps + 3) / 4 * 2, OctaveStage.STOP_BAND_DB);
    if (steps > Exact.MOST_STEPS) {
      return new Between(sinc, steps);
    }
    double[][] rows = new double[steps][];
    for (int step = 0; step < steps; step++) {
      rows[step] = sinc.weights((double) step / steps);
    }
    return new Exact(rows);
  }

  /// One row for every place there is.
  final class Exact implements Weights {
    static final int MOST_STEPS = 1_024;

    private final double[][] rows;

    Exact(double[][] rows) {
      this.rows = rows;
    }

    @Override
    public double[] of(int step) {
      return rows[step];
    }
  }

  /// Too many places for a table: cubic interpolation between rows, -170 dB from exact.
  final class Between implements Weights {
    private static final int ROWS = 256;

    private final double[][] rows = new double[ROWS + 3][];
    private final double[] row;
    private final int steps;

    Between(KaiserSinc sinc, int steps) {
      this.steps = steps;
      for (int i = 0; i < rows.length; i++) {
        rows[i] = sinc.weights((i - 1.0) / ROWS);
      }
      row = new double[rows[0].length];
    }

    @Override
    public double[] of(int step) {
      double place = (double) step * ROWS / steps;
      int index = (int) place;
      blend(rows[index], rows[index + 1], rows[index + 2], rows[index + 3], place - index);
      return row;
    }

    /// Lagrange's polynomial through four rows, between the second and the third.
    private void blend(double[] a, double[] b, double[] c, double[] d, double x) {
      double ofA = -x * (x - 1) * (x - 2) / 6;
      double ofB = (x + 1) * (x - 1) * (x - 2) / 2;
      double ofC = -(x + 1) * x * (x - 2) / 2;
      double ofD = (x + 1) * x * (x - 1) / 6;
      for (int k = 0; k < row.length; k++) {
        row[k] = ofA * a[k] + ofB * b[k] + ofC * c[k] + ofD * d[k];
      }
    }
  }
}
