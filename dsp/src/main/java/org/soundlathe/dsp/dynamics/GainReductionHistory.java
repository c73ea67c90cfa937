package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.HopClock;
import org.soundlathe.dsp.unit.Decibels;

/// How far a sound was turned down over time: the mean gain of each 100 ms, in dB below 1, counted
/// from the first frame of the music (the limiter's latency is taken off).
public final class GainReductionHistory {
  /// Windows in a second.
  public static final int WINDOWS_PER_SECOND = 10;

  // Depths are summed as whole numbers of 2^-30: in any order the same, and faster than in double.
  private static final float UNIT = 1 << 30;

  private final HopClock clock;
  private final int latencyFrames;
  private final FloatSeries reductionsDb = new FloatSeries();
  private int framesToSkip;
  private int framesToGo;
  private long depthSum;

  GainReductionHistory(int sampleRateHz, int latencyFrames) {
    clock = new HopClock(sampleRateHz, WINDOWS_PER_SECOND);
    this.latencyFrames = latencyFrames;
    reset();
  }

  /// How many whole windows of 100 ms there are.
  public int windows() {
    return reductionsDb.size();
  }

  /// The reduction of a window in dB, 0 or more.
  public double reductionDb(int window) {
    return reductionsDb.at(window);
  }

  /// The reduction of each window in dB, 0 or more.
  public float[] toArray() {
    return reductionsDb.toArray();
  }

  /// The mean of the windows from..to-1 that exist, in dB; 0 if there are none.
  public double meanReductionDb(int from, int to) {
    int last = Math.min(to, windows());
    double sum = 0;
    for (int i = from; i < last; i++) {
      sum += reductionsDb.at(i);
    }
    return from < last ? sum / (last - from) : 0;
  }

  void add(float[] depths, int frames) {
    int skipped = Math.min(framesToSkip, frames);
    framesToSkip -= skipped;
    int at = skipped;
    while (at < frames) {
      int now = Math.min(framesToGo, frames - at);
      depthSum += sum(depths, at, at + now);
      at += now;
      framesToGo -= now;
      if (framesToGo == 0) {
        close();
      }
    }
  }

  void reset() {
    reductionsDb.clear();
    framesToSkip = latencyFrames;
    framesToGo = clock.lengthFrames(0);
    depthSum = 0;
  }

  private static long sum(float[] depths, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += (long) (depths[i] * UNIT);
    }
    return sum;
  }

  private void close() {
    double gain = 1 - depthSum / ((double) UNIT * clock.lengthFrames(windows()));
    reductionsDb.add(depthSum == 0 ? 0f : (float) -Decibels.ofGain(gain));
    framesToGo = clock.lengthFrames(windows());
    depthSum = 0;
  }
}
