package org.soundlathe.dsp.convolution;

/// The Fourier transform down every column of a matrix at once.
///
/// Decimation in frequency, radix 4 (and one pass of radix 2 where the length asks for it). The
/// rows come out in scrambled order; putting them right moves references only. The work is cut into
/// units of one butterfly of rows, so that it can be spread over time.
final class ColumnFft {
  private final int rows;
  private final int twoUnits;
  private final int units;
  private final double[] cosines;
  private final double[] sines;
  private final int[] scrambled;
  private final double[][] spare;

  /// @param rows a power of two
  ColumnFft(int rows) {
    this.rows = rows;
    int log2 = Integer.numberOfTrailingZeros(rows);
    twoUnits = log2 % 2 * rows / 2;
    units = twoUnits + log2 / 2 * (rows / 4) + 1;
    cosines = new double[rows];
    sines = new double[rows];
    for (int k = 0; k < rows; k++) {
      cosines[k] = StrictMath.cos(2 * StrictMath.PI * k / rows);
      sines[k] = -StrictMath.sin(2 * StrictMath.PI * k / rows);
    }
    scrambled = new int[rows];
    for (int k = 0; k < rows; k++) {
      scrambled[k] = placeOf(k);
    }
    spare = new double[rows][];
  }

  int units() {
    return units;
  }

  /// Does units from..to-1; done in order from 0 to the last they transform the matrix in place.
  void run(double[][] re, double[][] im, int from, int to) {
    for (int unit = from; unit < to; unit++) {
      if (unit < twoUnits) {
        two(re, im, unit);
      } else if (unit < units - 1) {
        int four = unit - twoUnits;
        four(re, im, four % (rows / 4), four / (rows / 4));
      } else {
        putRight(re);
        putRight(im);
      }
    }
  }

  private void two(double[][] re, double[][] im, int a) {
    int b = a + rows / 2;
    Butterfly.two(re[a], im[a], re[b], im[b], cosines[a], sines[a]);
  }

  private void four(double[][] re, double[][] im, int index, int pass) {
    int quarter = (twoUnits > 0 ? rows / 2 : rows) >> (2 * pass + 2);
    int turn = index % quarter;
    int a = index / quarter * 4 * quarter + turn;
    int b = a + quarter;
    int c = b + quarter;
    int d = c + quarter;
    int w = turn * (rows / (4 * quarter));
    if (w == 0) {
      Butterfly.four(re[a], im[a], re[b], im[b], re[c], im[c], re[d], im[d]);
    } else {
      Butterfly.fourTurned(
          re[a],
          im[a],
          re[b],
          im[b],
          re[c],
          im[c],
          re[d],
          im[d],
          cosines[w],
          sines[w],
          cosines[2 * w],
          sines[2 * w],
          cosines[3 * w],
          sines[3 * w]);
    }
  }

  private void putRight(double[][] matrix) {
    for (int k = 0; k < rows; k++) {
      spare[k] = matrix[scrambled[k]];
    }
    System.arraycopy(spare, 0, matrix, 0, rows);
  }

  /// The row in which bin k lies after the last pass.
  private int placeOf(int k) {
    int place = 0;
    int length = rows;
    int rest = k;
    while (length > 1) {
      int radix = length == rows && twoUnits > 0 ? 2 : 4;
      length /= radix;
      place += rest % radix * length;
      rest /= radix;
    }
    return place;
  }
}
