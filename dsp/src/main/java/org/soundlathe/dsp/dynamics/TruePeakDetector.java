package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
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
  private static final int GLANCE_REACH = 16;
  // Above this part of the ceiling every gap is measured; below it only where the glance shows a
  // top: a wave that just rises or falls through a gap peaks elsewhere.
  private static final float LOUD = 0.7f;

  private final int reach;
  private final int history;
  private final GapRuler ruler;
  private final float[] glance;
  private final float[][] signals;
  // The same samples once more: only loops over different arrays become vectors.
  private final float[] twin;
  private final float[] middles;
  private final float ceiling;
  private final float harmless;

  /// @param reaches of the rulers to lay on, from the shortest to the longest: how many samples on
  ///   each side are heard, from 20 up
  TruePeakDetector(Spec spec, double ceiling, List<Integer> reaches) {
    reach = reaches.getLast();
    history = 2 * reach - 1;
    ruler = new GapRuler(reaches, ceiling);
    glance = SincTable.floats(SincTable.around(0.5, GLANCE_REACH)[0]);
    signals = new float[spec.channels()][history + spec.maxFrames()];
    twin = new float[history + spec.maxFrames()];
    middles = new float[spec.maxFrames() + 2];
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
        lookAtMiddles(signal, frames);
        search(signal, frames, peaks);
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

  /// Fills the middles of this block's gaps, and of the one before and the one after.
  private void lookAtMiddles(float[] signal, int frames) {
    System.arraycopy(signal, 0, twin, 0, history + frames);
    Arrays.fill(middles, 0, frames + 2, 0f);
    for (int k = 0; k < GLANCE_REACH; k++) {
      addPair(middles, glance[k], signal, reach - 2 - k, twin, reach - 1 + k, frames + 2);
    }
  }

  private static void addPair(
      float[] sums, float weight, float[] left, int leftAt, float[] right, int rightAt, int count) {
    for (int i = 0; i < count; i++) {
      sums[i] += weight * (left[i + leftAt] + right[i + rightAt]);
    }
  }

  private void search(float[] signal, int frames, float[] peaks) {
    float near = NEAR * ceiling;
    float loud = LOUD * ceiling;
    float sample = Math.abs(signal[reach - 1]);
    float middleBefore = Math.abs(middles[0]);
    float middle = Math.abs(middles[1]);
    for (int i = 0; i < frames; i++) {
      float next = Math.abs(signal[i + reach]);
      float middleAfter = Math.abs(middles[i + 2]);
      float highest = Math.max(Math.max(sample, next), middle);
      if (highest > Math.min(loud, Math.max(near, Math.max(middleBefore, middleAfter)))) {
        peaks[i] = Math.max(peaks[i], ruler.peak(signal, i + reach - 1));
      }
      sample = next;
      middleBefore = middle;
      middle = middleAfter;
    }
  }
}
