package org.soundlathe.dsp.spectrum;

import org.soundlathe.dsp.unit.Decibels;

/// How the spectrum of a sound moves, as a picture of bounded size: columns of time, rows of
/// frequency on a musical scale.
public final class Spectrogram {
  /// Rows: an eighth of an octave each, from 20 Hz up.
  public static final int ROWS = 80;

  static final double LOWEST_HZ = 20;

  private final double columnSeconds;
  private final float[] power;

  Spectrogram(double columnSeconds, float[] power) {
    this.columnSeconds = columnSeconds;
    this.power = power;
  }

  /// The lower edge of a row 0..79, or with 80 the upper edge of the last one: 20 Hz to 20.5 kHz.
  public static double edgeHz(int row) {
    return LOWEST_HZ * StrictMath.pow(2, row / 8.0);
  }

  /// How many columns there are: at most [SpectrogramMeter#MOST_COLUMNS].
  public int columns() {
    return power.length / ROWS;
  }

  /// How long a column lasts; the last one may be shorter.
  public double columnSeconds() {
    return columnSeconds;
  }

  /// The mean level of a cell in dB, a full-scale sine being -3.01; minus infinity where there is
  /// nothing.
  public double levelDb(int column, int row) {
    return Decibels.ofPower(power[column * ROWS + row]);
  }
}
