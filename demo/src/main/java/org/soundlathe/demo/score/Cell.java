package org.soundlathe.demo.score;

import java.util.Arrays;
import java.util.List;

/// What a pattern asks of a player at one place.
///
/// @param token what stands in the pattern: `8` for a drum, `0+7m` for a chord
public record Cell(Bar bar, double atSeconds, double lengthSeconds, String token) {
  /// How a chord is touched.
  public enum Touch {
    OPEN,
    /// Damped by the palm.
    MUTED,
    /// Cut short.
    SHORT
  }

  public Touch touch() {
    return token.endsWith("m") ? Touch.MUTED : token.endsWith("s") ? Touch.SHORT : Touch.OPEN;
  }

  /// The notes of a chord, as semitones above the root of the bar.
  public List<Integer> semitones() {
    var notes = touch() == Touch.OPEN ? token : token.substring(0, token.length() - 1);
    return Arrays.stream(notes.split("\\+", -1)).map(Integer::valueOf).toList();
  }

  /// How hard a drum is struck, 0..1: a 9 in a section of full energy is 1.
  public double force() {
    return (token.charAt(0) - '0') / 9.0 * (0.35 + 0.65 * bar.energy());
  }
}
