package org.soundlathe.engine.desk;

/// Turns the signals of strips into rows `[frame][column]` and back; signals are finite.
final class Turn {
  private Turn() {}

  /// Copies frames at..at+63 of a signal to a column of 64 rows.
  static void in(float[] a, float[] b, float[] c, float[] d, int at, double[][] rows, int column) {
    for (int i = 0; i < Grid.FRAMES; i++) {
      double[] row = rows[i];
      row[column] = a[at + i];
      row[column + 1] = b[at + i];
      row[column + 2] = c[at + i];
      row[column + 3] = d[at + i];
    }
  }

  static void in(float[] signal, int at, double[][] rows, int column) {
    for (int i = 0; i < Grid.FRAMES; i++) {
      rows[i][column] = signal[at + i];
    }
  }

  static void out(double[][] rows, int column, float[] a, float[] b, float[] c, float[] d, int at) {
    for (int i = 0; i < Grid.FRAMES; i++) {
      double[] row = rows[i];
      a[at + i] = (float) row[column];
      b[at + i] = (float) row[column + 1];
      c[at + i] = (float) row[column + 2];
      d[at + i] = (float) row[column + 3];
    }
  }

  static void out(double[][] rows, int column, float[] signal, int at) {
    for (int i = 0; i < Grid.FRAMES; i++) {
      signal[at + i] = (float) rows[i][column];
    }
  }

  /// Copies signals to the columns of rows, in their order.
  static void in(float[][] signals, int at, double[][] rows) {
    int column = 0;
    for (; column + 4 <= signals.length; column += 4) {
      in(
          signals[column],
          signals[column + 1],
          signals[column + 2],
          signals[column + 3],
          at,
          rows,
          column);
    }
    for (; column < signals.length; column++) {
      in(signals[column], at, rows, column);
    }
  }

  /// Copies the columns of rows to signals, in their order.
  static void out(double[][] rows, float[][] signals, int at) {
    int column = 0;
    for (; column + 4 <= signals.length; column += 4) {
      out(
          rows,
          column,
          signals[column],
          signals[column + 1],
          signals[column + 2],
          signals[column + 3],
          at);
    }
    for (; column < signals.length; column++) {
      out(rows, column, signals[column], at);
    }
  }
}
