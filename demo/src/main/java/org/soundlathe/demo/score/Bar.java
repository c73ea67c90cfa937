package org.soundlathe.demo.score;

/// One bar of the song as it is played.
///
/// @param number counted from 0 over the whole song
/// @param section `intro`, `verse`, `chorus`, `solo`, `end`
/// @param inSection counted from 1 within its section
/// @param isLast whether its section ends with it
/// @param chord the pitch class of the chord's root, 0..11
/// @param energy how hard the band plays, 0..1
public record Bar(
    int number, String section, int inSection, boolean isLast, int chord, double energy) {
  /// The chord's root in the lowest octave of an instrument.
  ///
  /// @param lowestMidi the lowest note that the instrument has
  public int root(int lowestMidi) {
    return lowestMidi + (chord - lowestMidi % 12 + 12) % 12;
  }
}
