package org.soundlathe.benchmarks.kernel;

import java.util.Random;

/// Sound to work on: noise in bursts, so that a gain computer has something to do.
final class Music {
  static final int RATE_HZ = 48_000;

  private Music() {}

  /// @return `[channel][frame]`, peaks near -10 dBFS
  static float[][] bursts(int channels, int frames) {
    var random = new Random(1);
    var block = new float[channels][frames];
    for (float[] signal : block) {
      double level = 1;
      for (int i = 0; i < frames; i++) {
        level = i % 9_000 == 0 ? 1 : level * 0.9997;
        signal[i] = (float) (0.3 * level * (2 * random.nextDouble() - 1));
      }
    }
    return block;
  }
}
