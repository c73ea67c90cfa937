package org.soundlathe.dsp.convolution;

/// The complex Fourier transform of a signal that lies in the rows of a matrix: down the columns, a
/// turn of each element, and down the columns of the transposed matrix.
///
/// The "four-step" form (D. H. Bailey, "FFTs in external or hierarchical memory", 1990): all work
/// is done on whole rows, so that the compiler may use whole vectors, and it is cut into small
/// units that can be spread over time. No scaling. The transform back is the same with the real and
/// imaginary parts exchanged.
final class MatrixFft {
  private static final int GROUP = 4;

  private final int rows;
  private final int columns;
  private final double[][] turnRe;
  private final double[][] turnIm;
  private final ColumnFft first;
  private final ColumnFft second;
  private final int turnUnits;

  /// @param rows of the input, which are the columns of the output; a power of two, at least 4
  /// @param columns of the input, which are the rows of the output; a power of two, at least 4
  MatrixFft(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    first = new ColumnFft(rows);
    second = new ColumnFft(columns);
    turnUnits = rows / GROUP;
    turnRe = new double[rows][columns];
    turnIm = new double[rows][columns];
    Circle circle = new Circle(rows * columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turnRe[row][column] = circle.cosine(row * column);
        turnIm[row][column] = -circle.sine(row * column);
      }
    }
  }

  /// The transform of a matrix whose shape is this one's output; itself where that is square, so
  /// that the tables are only once in the cache.
  MatrixFft transposed() {
    int high = columns;
    int wide = rows;
    return high == wide ? this : new MatrixFft(high, wide);
  }

  int units() {
    return first.units() + turnUnits + second.units();
  }

  /// Does units from..to-1; done in order from 0 to the last they transform `re` and `im` into
  /// `outRe` and `outIm`. The input is used up.
  void run(double[][] re, double[][] im, double[][] outRe, double[][] outIm, int from, int to) {
    int turns = first.units();
    int seconds = turns + turnUnits;
    first.run(re, im, from, Math.min(to, turns));
    for (int unit = Math.max(from, turns); unit < Math.min(to, seconds); unit++) {
      int row = (unit - turns) * GROUP;
      for (int i = row; i < row + GROUP; i++) {
        Butterfly.turn(re[i], im[i], turnRe[i], turnIm[i]);
      }
      transpose(re, outRe, row);
      transpose(im, outIm, row);
    }
    second.run(outRe, outIm, Math.max(from, seconds) - seconds, to - seconds);
  }

  private void transpose(double[][] in, double[][] out, int row) {
    double[] a = in[row];
    double[] b = in[row + 1];
    double[] c = in[row + 2];
    double[] d = in[row + 3];
    for (int column = 0; column < columns; column++) {
      double[] to = out[column];
      to[row] = a[column];
      to[row + 1] = b[column];
      to[row + 2] = c[column];
      to[row + 3] = d[column];
    }
  }
}
