package org.soundlathe.dsp.series;

/// Cuts a stream of frames into hops of equal time, counted from frame 0: where the rate is no
/// multiple of the hops a second, hops differ by one frame and never drift.
public final class HopClock {
  private final int sampleRateHz;
  private final int hopsPerSecond;

  public HopClock(int sampleRateHz, int hopsPerSecond) {
    if (hopsPerSecond < 1 || sampleRateHz < hopsPerSecond) {
      throw new IllegalArgumentException(
          "sampleRateHz " + sampleRateHz + " is below " + hopsPerSecond + " hops a second");
    }
    this.sampleRateHz = sampleRateHz;
    this.hopsPerSecond = hopsPerSecond;
  }

  /// The first frame of a hop.
  public long startFrame(long hop) {
    return hop * sampleRateHz / hopsPerSecond;
  }

  /// How many frames a hop has.
  public int lengthFrames(long hop) {
    return (int) (startFrame(hop + 1) - startFrame(hop));
  }

  /// The hop in which a frame lies.
  public long hopOf(long frame) {
    long hop = frame * hopsPerSecond / sampleRateHz;
    return startFrame(hop + 1) <= frame ? hop + 1 : hop;
  }
}
