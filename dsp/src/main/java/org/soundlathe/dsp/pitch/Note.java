package org.soundlathe.dsp.pitch;

import java.util.List;

/// A note of the equal temperament.
///
/// @param number as in MIDI: 69 is A4, 60 middle C
public record Note(int number) {
  private static final List<String> NAMES =
      List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");
  private static final int A4 = 69;

  /// The note that a frequency is nearest to.
  ///
  /// @param hertz above 0
  /// @param referenceHz the frequency of A4, above 0
  public static Note nearest(double hertz, double referenceHz) {
    return new Note((int) Math.rint(A4 + semitones(hertz, referenceHz)));
  }

  /// With its octave: `B0` is the lowest string of a five-string bass, `C4` middle C.
  public String name() {
    int octave = (number + 120) / 12 - 11;
    return NAMES.get((number + 120) % 12) + octave;
  }

  public double hertz(double referenceHz) {
    return referenceHz * StrictMath.pow(2, (number - A4) / 12.0);
  }

  /// How far a frequency lies above the note, in hundredths of a semitone; negative below.
  public double cents(double hertz, double referenceHz) {
    return 100 * (A4 + semitones(hertz, referenceHz) - number);
  }

  private static double semitones(double hertz, double referenceHz) {
    return 12 * StrictMath.log(hertz / referenceHz) / StrictMath.log(2);
  }
}
