package org.soundlathe.dsp.dynamics;

/// The steps at which gains are computed: every 8 frames, counted from the last reset.
///
/// A logarithm for every sample costs more than all the rest of a strip, and a gain that moves in
/// straight lines over 8 frames (0.2 ms at 44.1 kHz) is true to 0.5 ms. The line is drawn when its
/// 8 frames have been heard, so the sound waits 8 frames, which is declared as latency: times and
/// look-ahead hold exactly instead of lagging.
final class ControlGrid {
  static final int FRAMES = 8;

  /// How many steps are reckoned at a time at most: loops over all of their values, `[step * strips
  /// + strip]`, fill vectors whatever the number of strips, and settings stand there once a step.
  static final int MOST_STEPS = 8;

  /// From this many strips on, a loop over the strips fills vectors; below it, frames are looped
  /// over.
  static final int ROW_STRIPS = 16;

  // Doubles in 512 bits.
  private static final int VECTOR = 8;

  private ControlGrid() {}

  /// How long the arrays of a stage are that are worked through once a grid step: at least the
  /// widest vector. Loops that were compiled for two strips would stay twice as slow for a hundred.
  static int lanes(int strips) {
    return Math.max(VECTOR, strips);
  }

  /// Puts a setting of a strip down for every step.
  static void spread(double value, int strip, int strips, double[] steps) {
    for (int step = 0; step < MOST_STEPS; step++) {
      steps[step * strips + strip] = value;
    }
  }

  /// The part of the way to its target that a one-pole smoother goes in one grid step.
  static double smoothing(int sampleRateHz, double timeMs) {
    return -StrictMath.expm1(-FRAMES * 1000 / (timeMs * sampleRateHz));
  }

  /// How many grid steps a time takes, at least 1.
  static int steps(int sampleRateHz, double timeMs) {
    return Math.max(1, (int) Math.rint(timeMs * sampleRateHz / (1000 * FRAMES)));
  }
}
