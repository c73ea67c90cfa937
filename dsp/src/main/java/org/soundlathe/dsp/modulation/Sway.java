package org.soundlathe.dsp.modulation;

/// A slow wave, told from the number of the frame alone: the same after every reset and at any cut
/// into blocks.
final class Sway {
  // Where the square's corners lie on the sine: a tenth is a rise within 3 % of a cycle.
  private static final double ROUNDNESS = 0.1;
  // Taylor's series of sin(pi / 2 x): within 6e-8 for x in -1..1.
  private static final double SIN_1 = StrictMath.PI / 2;
  private static final double SIN_3 = -SIN_1 * SIN_1 * SIN_1 / 6;
  private static final double SIN_5 = -SIN_3 * SIN_1 * SIN_1 / 20;
  private static final double SIN_7 = -SIN_5 * SIN_1 * SIN_1 / 42;
  private static final double SIN_9 = -SIN_7 * SIN_1 * SIN_1 / 72;
  private static final double SIN_11 = -SIN_9 * SIN_1 * SIN_1 / 110;

  private final Wave wave;
  private final double cyclesPerFrame;
  private final double phase;

  /// @param phase how far into its cycle the wave is at frame 0, in cycles; at 0 it is at its
  ///   highest
  Sway(Wave wave, double rateHz, double sampleRateHz, double phase) {
    this.wave = wave;
    cyclesPerFrame = rateHz / sampleRateHz;
    this.phase = phase;
  }

  /// Writes -1..1 for frames `first`..`first + frames - 1` after the reset to `values[0..]`.
  void fill(double[] values, long first, int frames) {
    for (int i = 0; i < frames; i++) {
      double cycles = (first + i) * cyclesPerFrame + phase;
      double place = cycles - Math.floor(cycles);
      values[i] = 4 * Math.abs(place - 0.5) - 1;
    }
    switch (wave) {
      case TRIANGLE -> {}
      case SINE -> bend(values, frames);
      case SQUARE -> {
        bend(values, frames);
        square(values, frames);
      }
    }
  }

  private static void bend(double[] values, int frames) {
    for (int i = 0; i < frames; i++) {
      double x = values[i];
      double x2 = x * x;
      double high = SIN_7 + x2 * (SIN_9 + x2 * SIN_11);
      values[i] = x * (SIN_1 + x2 * (SIN_3 + x2 * (SIN_5 + x2 * high)));
    }
  }

  private static void square(double[] values, int frames) {
    double scale = Math.sqrt(1 + ROUNDNESS * ROUNDNESS);
    for (int i = 0; i < frames; i++) {
      double x = values[i];
      values[i] = scale * x / Math.sqrt(x * x + ROUNDNESS * ROUNDNESS);
    }
  }
}
