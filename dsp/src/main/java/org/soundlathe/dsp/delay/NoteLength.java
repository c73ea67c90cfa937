package org.soundlathe.dsp.delay;

import java.util.Arrays;
import java.util.Optional;
import org.soundlathe.dsp.parameter.DelayParameters;

/// A note's length, for echoes that keep time; a beat is a quarter note.
public enum NoteLength {
  WHOLE("1/1", 4),
  HALF("1/2", 2),
  HALF_DOTTED("1/2d", 3),
  HALF_TRIPLET("1/2t", 4 / 3.0),
  QUARTER("1/4", 1),
  QUARTER_DOTTED("1/4d", 1.5),
  QUARTER_TRIPLET("1/4t", 2 / 3.0),
  EIGHTH("1/8", 0.5),
  EIGHTH_DOTTED("1/8d", 0.75),
  EIGHTH_TRIPLET("1/8t", 1 / 3.0),
  SIXTEENTH("1/16", 0.25),
  SIXTEENTH_DOTTED("1/16d", 0.375),
  SIXTEENTH_TRIPLET("1/16t", 1 / 6.0),
  THIRTY_SECOND("1/32", 0.125);

  private final String word;
  private final double beats;

  NoteLength(String word, double beats) {
    this.word = word;
    this.beats = beats;
  }

  /// The word for it in [DelayParameters#NOTE], where `free` stands for none of them.
  public String word() {
    return word;
  }

  /// The note of a word; none for `free`.
  public static Optional<NoteLength> find(String word) {
    return Arrays.stream(values()).filter(note -> note.word.equals(word)).findFirst();
  }

  public double beats() {
    return beats;
  }

  /// @param tempoBpm quarter notes a minute, 20..400
  public double lengthMs(double tempoBpm) {
    return 60_000 * beats / DelayParameters.TEMPO.check(tempoBpm);
  }
}
