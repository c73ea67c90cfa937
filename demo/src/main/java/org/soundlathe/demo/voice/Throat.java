package org.soundlathe.demo.voice;

/// A singer: what does not change from note to note.
///
/// @param mouth how much shorter the mouth is than a man's: 1 a man, 1.17 a woman
/// @param vibratoSemitones how far long notes are shaken, either way
/// @param brightness how hard the folds close: 0.7 soft, 1.3 ringing
/// @param looseSeconds how far the singer strays from the beat
/// @param shiftSemitones 0, or 12 below or above what is written
public record Throat(
    double mouth,
    double vibratoSemitones,
    double brightness,
    double looseSeconds,
    double shiftSemitones) {
  public static final Throat LEAD = new Throat(1.03, 0.34, 1.15, 0.008, 0.0);
  public static final Throat MAN = new Throat(0.98, 0.18, 0.8, 0.014, 0.0);
  public static final Throat WOMAN = new Throat(1.16, 0.22, 0.9, 0.014, 0.0);

  /// The same singer an octave higher or lower.
  Throat shifted(double semitones) {
    return new Throat(mouth, vibratoSemitones, brightness, looseSeconds, semitones);
  }
}
