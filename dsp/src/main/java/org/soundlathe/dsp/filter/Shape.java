package org.soundlathe.dsp.filter;

/// What a filter of the first or second order does to the spectrum.
public enum Shape {
  /// Lifts or lowers what lies around the frequency; the gain holds at the frequency.
  BELL(true),
  /// Lifts or lowers what lies below; half the gain in dB holds at the frequency.
  LOW_SHELF(true),
  /// Lifts or lowers what lies above; half the gain in dB holds at the frequency.
  HIGH_SHELF(true),
  /// Lifts what lies above and lowers what lies below by as much, 6 dB per octave at most.
  TILT(true),
  /// Takes the frequency out.
  NOTCH(false),
  /// Leaves every level, turns the phase: by 180 degrees at the frequency.
  ALL_PASS(false),
  /// Leaves the frequency, takes away what lies around, 6 dB per octave on each side.
  BAND_PASS(false),
  /// Takes away what lies above, 12 dB per octave.
  LOW_PASS(false),
  /// Takes away what lies below, 12 dB per octave.
  HIGH_PASS(false),
  /// Takes away what lies above, 6 dB per octave.
  GENTLE_LOW_PASS(false),
  /// Takes away what lies below, 6 dB per octave.
  GENTLE_HIGH_PASS(false);

  private final boolean hasGain;

  Shape(boolean hasGain) {
    this.hasGain = hasGain;
  }

  /// Whether the shape has a gain, at which 0 dB leaves the sound as it is.
  public boolean hasGain() {
    return hasGain;
  }
}
