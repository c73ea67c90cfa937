package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import org.soundlathe.dsp.unit.Decibels;

/// How far a sound was turned down over time: the mean of each 100 ms, in dB, counted from the
/// first frame of the music (the latency is taken off).
public final class GainReductionHistory {
  private final int windowFrames;
  private final int latencyFrames;
  private float[] reductionsDb = new float[36_000];
  private int windows;
  private int framesToSkip;
  private int framesInWindow;
  private double depthSum;

  GainReductionHistory(int sampleRateHz, int latencyFrames) {
    windowFrames = sampleRateHz / 10;
    this.latencyFrames = latencyFrames;
    framesToSkip = latencyFrames;
  }

  /// How many whole windows of 100 ms there are.
  public int windows() {
    return windows;
  }

  /// The mean reduction of a window in dB, 0 or more.
  public double reductionDb(int window) {
    if (window >= windows) {
      throw new IndexOutOfBoundsException(window);
    }
    return reductionsDb[window];
  }

  /// The mean of the windows from..to-1 that exist, in dB; 0 if there are none.
  public double meanReductionDb(int from, int to) {
    double sum = 0;
    int last = Math.min(to, windows);
    for (int i = from; i < last; i++) {
      sum += reductionsDb[i];
    }
    return from < last ? sum / (last - from) : 0;
  }

  void add(float[] depths, int frames) {
    for (int i = 0; i < frames; i++) {
      if (framesToSkip > 0) {
        framesToSkip--;
        continue;
      }
      depthSum += depths[i];
      if (++framesInWindow == windowFrames) {
        close();
      }
    }
  }

  void reset() {
    windows = 0;
    framesToSkip = latencyFrames;
    framesInWindow = 0;
    depthSum = 0;
  }

  /// An hour fits without growing.
  private void close() {
    if (windows == reductionsDb.length) {
      reductionsDb = Arrays.copyOf(reductionsDb, 2 * windows);
    }
    double gain = 1 - depthSum / windowFrames;
    reductionsDb[windows++] = depthSum == 0 ? 0f : (float) -Decibels.ofGain(gain);
    framesInWindow = 0;
    depthSum = 0;
  }
}
