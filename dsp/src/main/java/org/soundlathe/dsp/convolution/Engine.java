package org.soundlathe.dsp.convolution;

/// Convolves in steps that never reach over a border of the grid of 64 frames.
sealed interface Engine permits OfflineEngine, LiveEngine {
  int GRID_FRAMES = 64;

  /// @param in frames 0..frames-1 of each input
  /// @param out receives as many frames of each output
  void process(double[][] in, double[][] out, int frames);

  int latencyFrames();

  void reset();
}
