package org.soundlathe.demo.tone;

/// A sine from a table with straight lines between its points; off by less than -120 dB.
public final class Sine {
  private static final int SIZE = 4096;
  private static final double[] TABLE = table();

  private Sine() {}

  /// The sine of a phase.
  ///
  /// @param cycles 0 or more; 1 is a whole turn
  public static double of(double cycles) {
    var place = (cycles - Math.floor(cycles)) * SIZE;
    var index = (int) place;
    var rest = place - index;
    return TABLE[index] + rest * (TABLE[index + 1] - TABLE[index]);
  }

  private static double[] table() {
    var table = new double[SIZE + 2];
    for (var i = 0; i < table.length; i++) {
      table[i] = StrictMath.sin(2.0 * StrictMath.PI * i / SIZE);
    }
    return table;
  }
}
