package org.soundlathe.dsp.resample;

/// Gives the weights for each output frame, by its place between two input frames.
sealed interface Weights {
  /// The weights for the place `step / steps` of the way from one input frame to the next; valid
  /// until the next call.
  double[] of(int step);

  static Weights prepare(LowPassPhases phases, int steps) {
    return steps <= Exact.MOST_STEPS ? new Exact(phases, steps) : new Between(phases, steps);
  }

  /// One row for every place there is.
  final class Exact implements Weights {
    static final int MOST_STEPS = 1_024;

    private final double[][] rows;

    Exact(LowPassPhases phases, int steps) {
      rows = new double[steps][];
      for (int step = 0; step < steps; step++) {
        rows[step] = phases.at((double) step / steps);
      }
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

    Between(LowPassPhases phases, int steps) {
      this.steps = steps;
      for (int i = 0; i < rows.length; i++) {
        rows[i] = phases.at((i - 1.0) / ROWS);
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
