package org.soundlathe.demo.score;

import java.util.List;

/// One place of a melody: a note, or several at once.
///
/// @param midi the notes, low to high
/// @param manner how it is played, or the sounds that are sung
public record Tone(
    Bar bar, double atSeconds, double lengthSeconds, List<Integer> midi, String manner) {
  public Tone {
    midi = List.copyOf(midi);
  }
}
