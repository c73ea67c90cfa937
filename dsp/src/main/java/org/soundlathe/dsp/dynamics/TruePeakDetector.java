package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Spec;

/// Finds the peaks between the samples: the loudest point of each gap from one frame to the next,
/// over all channels.
///
/// A short glance at the middle of every gap tells where a peak can be; only there the long ruler
/// is laid on.
final class TruePeakDetector {
  // Between samples and middles that are all below this part of the ceiling nothing reaches it: a
  // wave just below half the sample rate shows at least 0.45 of its height, since the glance, as
  // any interpolator, hears half of it there; the samples that peak highest between them, all of
  // one height and of signs to fit, show as much.
  private static final float NEAR = 0.4f;
  // What is worked on at a time stays in a core's own cache.
  private static final int STEP_FRAMES = 512;
  private static final int GLANCE_REACH = 16;
  // Above this part of the ceiling every gap is measured; below it only where the glance shows a
  // top: a wave that just rises or falls through a gap peaks elsewhere.
  private static final float LOUD = 0.7f;

  private final int reach;
  private final int history;
  private final GapRuler ruler;
  private final float[] glance;
  private final float[][] signals;
  private final float[] middles = new float[STEP_FRAMES + 2];
  // Copies side by side: only loops that index every array alike become vectors.
  private final float[] left = new float[STEP_FRAMES + 2];
  private final float[] right = new float[STEP_FRAMES + 2];
  private final float[] middle = new float[STEP_FRAMES];
  private final float[] after = new float[STEP_FRAMES];
  private final float[] excess = new float[STEP_FRAMES];
  private final float ceiling;
  private final float harmless;

  /// @param reaches of the rulers to lay on, the shortest first: how many samples on each side are
  ///   heard, from 20 up
  TruePeakDetector(Spec spec, double ceiling, List<Integer> reaches) {
    reach = Collections.max(reaches);
    history = 2 * reach - 1;
    ruler = new GapRuler(reaches, ceiling);
    glance = SincTable.floats(SincTable.around(0.5, GLANCE_REACH)[0]);
    signals = new float[spec.channels()][history + spec.maxFrames()];
    this.ceiling = (float) ceiling;
    harmless = (float) (ceiling / gainAtMost());
  }

  /// Tells for each frame of the block the peak of the gap that begins as many frames earlier as
  /// the longest ruler reaches. A peak that lies well below the ceiling, or beside a higher one,
  /// may be told too low.
  void process(float[][] block, int frames, float[] peaks) {
    Arrays.fill(peaks, 0, frames, 0f);
    for (int channel = 0; channel < signals.length; channel++) {
      float[] signal = signals[channel];
      System.arraycopy(block[channel], 0, signal, history, frames);
      if (loudest(signal, history + frames) > harmless) {
        for (int at = 0; at < frames; at += STEP_FRAMES) {
          int now = Math.min(STEP_FRAMES, frames - at);
          lookAtMiddles(signal, at, now);
          compare(signal, at, now);
          search(signal, at, now, peaks);
        }
      }
      System.arraycopy(signal, frames, signal, 0, history);
    }
  }

  void reset() {
    for (float[] signal : signals) {
      Arrays.fill(signal, 0f);
    }
  }

  private static float loudest(float[] signal, int frames) {
    float loudest = 0;
    for (int i = 0; i < frames; i++) {
      loudest = Math.max(loudest, Math.abs(signal[i]));
    }
    return loudest;
  }

  /// How far a point between samples can at most rise above the loudest sample; it is highest about
  /// the middle, and what else there may be is allowed for.
  private double gainAtMost() {
    return 1.05 * SincTable.gainAtMost(SincTable.around(0.5, reach));
  }

  /// Fills the middles of `count` gaps, and of the one before and the one after.
  private void lookAtMiddles(float[] signal, int at, int count) {
    Arrays.fill(middles, 0, count + 2, 0f);
    for (int k = 0; k < GLANCE_REACH; k++) {
      System.arraycopy(signal, at + reach - 2 - k, left, 0, count + 2);
      System.arraycopy(signal, at + reach - 1 + k, right, 0, count + 2);
      addPair(middles, glance[k], left, right, count + 2);
    }
  }

  private static void addPair(float[] sums, float weight, float[] left, float[] right, int count) {
    for (int i = 0; i < count; i++) {
      sums[i] += weight * (left[i] + right[i]);
    }
  }

  /// Fills how far what each gap shows is above what would make it worth measuring.
  private void compare(float[] signal, int at, int count) {
    System.arraycopy(signal, at + reach - 1, left, 0, count);
    System.arraycopy(signal, at + reach, right, 0, count);
    System.arraycopy(middles, 1, middle, 0, count);
    System.arraycopy(middles, 2, after, 0, count);
    compare(excess, count, NEAR * ceiling, LOUD * ceiling);
  }

  private void compare(float[] excess, int count, float near, float loud) {
    float[] before = middles;
    for (int i = 0; i < count; i++) {
      float samples = Math.max(Math.abs(left[i]), Math.abs(right[i]));
      float highest = Math.max(samples, Math.abs(middle[i]));
      float beside = Math.max(Math.abs(before[i]), Math.abs(after[i]));
      excess[i] = highest - Math.min(loud, Math.max(near, beside));
    }
  }

  private void search(float[] signal, int at, int count, float[] peaks) {
    for (int i = 0; i < count; i++) {
      if (excess[i] > 0) {
        peaks[at + i] = Math.max(peaks[at + i], ruler.peak(signal, at + i + reach - 1));
      }
    }
  }
}
