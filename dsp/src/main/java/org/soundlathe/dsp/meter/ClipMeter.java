package org.soundlathe.dsp.meter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soundlathe.dsp.Meter;

/// Finds clipped runs: at least [#SHORTEST_RUN_FRAMES] frames of one channel in a row at full
/// scale.
public final class ClipMeter implements Meter {
  /// The largest positive sample of a 16-bit file; a clipped float or 24-bit file lies above.
  public static final float FULL_SCALE = 32767f / 32768f;

  static final int SHORTEST_RUN_FRAMES = 3;

  /// How many runs are kept with their position, in each channel and in all.
  static final int KEPT_RUNS = 100;

  private final long[] runLengths;
  private final List<List<ClippedRun>> runs = new ArrayList<>();
  private long position;
  private long count;

  /// @param channels 1..
  public ClipMeter(int channels) {
    runLengths = new long[channels];
    for (int channel = 0; channel < channels; channel++) {
      runs.add(new ArrayList<>());
    }
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    for (int channel = 0; channel < runLengths.length; channel++) {
      measure(channel, block[channel], offset, frames);
    }
    position += frames;
  }

  private void measure(int channel, float[] samples, int offset, int frames) {
    long run = runLengths[channel];
    if (run == 0 && LevelMeter.loudest(samples, offset, frames) < FULL_SCALE) {
      return;
    }
    for (int i = 0; i < frames; i++) {
      float level = Math.abs(samples[offset + i]);
      if (level >= FULL_SCALE && level <= Float.MAX_VALUE) {
        run++;
      } else if (run != 0) {
        finish(channel, position + i, run);
        run = 0;
      }
    }
    runLengths[channel] = run;
  }

  private void finish(int channel, long end, long run) {
    if (run >= SHORTEST_RUN_FRAMES) {
      count++;
      if (runs.get(channel).size() < KEPT_RUNS) {
        runs.get(channel).add(new ClippedRun(channel, end - run, run));
      }
    }
  }

  /// How many runs there are, the one under way included.
  public long count() {
    long all = count;
    for (long run : runLengths) {
      all += run >= SHORTEST_RUN_FRAMES ? 1 : 0;
    }
    return all;
  }

  /// The first runs, by time.
  public List<ClippedRun> first() {
    List<ClippedRun> all = new ArrayList<>();
    for (int channel = 0; channel < runLengths.length; channel++) {
      all.addAll(runs.get(channel));
      if (runLengths[channel] >= SHORTEST_RUN_FRAMES) {
        all.add(new ClippedRun(channel, position - runLengths[channel], runLengths[channel]));
      }
    }
    all.sort(
        Comparator.comparingLong(ClippedRun::startFrame).thenComparingInt(ClippedRun::channel));
    return List.copyOf(all.subList(0, Math.min(KEPT_RUNS, all.size())));
  }
}
