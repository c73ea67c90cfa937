package org.soundlathe.dsp.filter;

/// How steeply a cut falls.
public enum Slope {
  DB_6(1),
  DB_12(2),
  DB_18(3),
  DB_24(4),
  DB_30(5),
  DB_36(6),
  DB_42(7),
  DB_48(8);

  private final int order;

  Slope(int order) {
    this.order = order;
  }

  /// Of the filter: 6 dB per octave each.
  public int order() {
    return order;
  }

  /// In dB per octave.
  public int dbPerOctave() {
    return 6 * order;
  }
}
