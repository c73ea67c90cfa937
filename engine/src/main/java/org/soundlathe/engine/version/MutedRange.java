package org.soundlathe.engine.version;

import java.util.List;
import org.soundlathe.engine.plan.Curve;

/// A stretch of the song in which no voice is heard, such as a word.
///
/// @param fromFrame the first frame that is silent
/// @param toFrame the first frame that may be heard again
public record MutedRange(long fromFrame, long toFrame) {
  /// Short enough not to cut into the word before, long enough not to click; tuned by ear.
  private static final double RAMP_MS = 5;

  /// Gains are drawn in straight lines between points of this grid, so the ramps keep as far away.
  private static final int GRID_FRAMES = 64;

  public MutedRange {
    if (fromFrame < 0 || toFrame < fromFrame) {
      throw new IllegalArgumentException(
          "muted from frame " + fromFrame + " to frame " + toFrame + " is no stretch of the song");
    }
  }

  /// 0 within all ranges, 1 away from them, and straight ramps outside of their ends.
  static Curve curve(List<MutedRange> ranges, int sampleRateHz) {
    var all = List.copyOf(ranges);
    double rampFrames = RAMP_MS * sampleRateHz / 1_000;
    return frame -> {
      double level = 1;
      for (var range : all) {
        level = Math.min(level, range.distance(frame) / rampFrames);
      }
      return level;
    };
  }

  /// How far a frame lies from the range and the grid around it; 0 within.
  private double distance(long frame) {
    long before = fromFrame - GRID_FRAMES - frame;
    long after = frame - toFrame - GRID_FRAMES;
    return Math.max(0, Math.max(before, after));
  }
}
