package org.soundlathe.demo.score;

/// Where in time the beats fall.
///
/// @param beatsPerMinute of quarter notes; four make a bar
/// @param swing where in the beat the second eighth falls: 0.5 straight, 0.67 a full shuffle
public record Tempo(double beatsPerMinute, double swing) {
  private static final int BEATS = 4;

  public double barSeconds() {
    return BEATS * 60.0 / beatsPerMinute;
  }

  /// The time of a cell of a bar that is cut into equal cells; only eighths (8 cells) swing.
  ///
  /// @param cell 0..cells, in parts of a cell if need be
  public double seconds(int bar, double cell, int cells) {
    var beats = cell * BEATS / cells;
    return (bar * (double) BEATS + (cells == 8 ? swung(beats) : beats)) * 60.0 / beatsPerMinute;
  }

  private double swung(double beats) {
    var whole = Math.floor(beats);
    var rest = beats - whole;
    return whole + (rest < 0.5 ? 2.0 * rest * swing : swing + (rest - 0.5) * 2.0 * (1.0 - swing));
  }
}
