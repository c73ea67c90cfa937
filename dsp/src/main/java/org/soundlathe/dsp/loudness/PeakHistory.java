package org.soundlathe.dsp.loudness;

import org.soundlathe.dsp.series.HopClock;

/// The largest true peak of every 10 ms, over all channels.
public final class PeakHistory {
  private final HopClock clock;
  private final float[] peaks;

  PeakHistory(HopClock clock, float[] peaks) {
    this.clock = clock;
    this.peaks = peaks;
  }

  /// How many hops of 10 ms there are; the last one may be short.
  public int size() {
    return peaks.length;
  }

  /// The largest true peak of a hop, as a linear factor of full scale.
  public float truePeak(int hop) {
    return peaks[hop];
  }

  /// The frame at which a hop starts.
  public long startFrame(int hop) {
    return clock.startFrame(hop);
  }
}
