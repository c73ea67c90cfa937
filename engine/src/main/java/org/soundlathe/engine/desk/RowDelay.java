package org.soundlathe.engine.desk;

/// Holds rows back.
final class RowDelay {
  private final double[][] waiting;
  private int position;

  RowDelay(int frames, int columns) {
    waiting = new double[frames][columns];
  }

  void process(double[][] rows, int frames) {
    for (int i = 0; i < frames && waiting.length > 0; i++) {
      double[] out = waiting[position];
      waiting[position] = rows[i].clone();
      System.arraycopy(out, 0, rows[i], 0, out.length);
      position = (position + 1) % waiting.length;
    }
  }
}
