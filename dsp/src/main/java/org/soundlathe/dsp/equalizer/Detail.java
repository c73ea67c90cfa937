package org.soundlathe.dsp.equalizer;

/// How fine a linear-phase curve may be, which its latency and pre-ring pay for.
public enum Detail {
  /// Turns of about 100 Hz, 32 ms late.
  COARSE(0.05),
  /// Turns of about 12 Hz, 256 ms late.
  NORMAL(0.34),
  /// Turns of about 3 Hz, 1 s late.
  FINE(1.37);

  private final double seconds;

  Detail(double seconds) {
    this.seconds = seconds;
  }

  /// The length of the transform: the power of two nearest to its seconds.
  int transformFrames(int sampleRateHz) {
    return Math.max(64, Integer.highestOneBit((int) (seconds * sampleRateHz * Math.sqrt(2))));
  }
}
