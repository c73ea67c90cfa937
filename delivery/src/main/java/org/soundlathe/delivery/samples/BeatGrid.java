package org.soundlathe.delivery.samples;

import java.util.ArrayList;
import java.util.List;

/// Where the beats of the song fall, in frames of the "after" file.
///
/// @param beatFrames rising
/// @param firstDownbeat which of the first four beats opens a bar, 0..3
/// @param confidence 0 guessed .. 1 certain
public record BeatGrid(List<Long> beatFrames, int firstDownbeat, double confidence) {
  private static final int BEATS_A_BAR = 4;
  private static final int LEAST_BEATS = 16;
  // The beat tracker gives steady drums 0.4 and more, noise less than 0.1.
  private static final double LEAST_CONFIDENCE = 0.3;

  public BeatGrid {
    beatFrames = List.copyOf(beatFrames);
    if (firstDownbeat < 0 || firstDownbeat >= BEATS_A_BAR) {
      throw new IllegalArgumentException("firstDownbeat " + firstDownbeat + " is outside 0..3");
    }
    for (var i = 1; i < beatFrames.size(); i++) {
      if (beatFrames.get(i) <= beatFrames.get(i - 1)) {
        throw new IllegalArgumentException("beat " + i + " does not come after the one before");
      }
    }
  }

  /// Whether cuts may rely on these beats.
  boolean isTrusted() {
    return confidence >= LEAST_CONFIDENCE && beatFrames.size() >= LEAST_BEATS;
  }

  /// The first beat of every bar, in bars of four; none where the beats cannot be trusted.
  List<Long> barFrames() {
    var bars = new ArrayList<Long>();
    if (isTrusted()) {
      for (var i = firstDownbeat; i < beatFrames.size(); i += BEATS_A_BAR) {
        bars.add(beatFrames.get(i));
      }
    }
    return bars;
  }
}
