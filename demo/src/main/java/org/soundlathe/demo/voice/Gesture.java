package org.soundlathe.demo.voice;

import java.util.Optional;

/// What the mouth and the folds go for from a moment on, until the next gesture.
///
/// @param midi the pitch sung
/// @param note when the note began whose vowel this is and how long it lasts; none for consonants
/// @param energy how hard is sung, 0..1
record Gesture(double atSeconds, Phoneme phoneme, double midi, Optional<Span> note, double energy) {
  /// A stretch of time.
  record Span(double fromSeconds, double lengthSeconds) {}

  static Gesture consonant(double atSeconds, Phoneme phoneme, double midi, double energy) {
    return new Gesture(atSeconds, phoneme, midi, Optional.empty(), energy);
  }

  /// Whether this is the second half of a diphthong, which is reached slowly.
  boolean isSecondHalf() {
    return note.isPresent() && note.get().fromSeconds() < atSeconds;
  }
}
