package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Spec;

/// One pass of limiting: finds the peaks, shapes the gain, and applies it to the delayed sound.
final class LimiterStage {
  private final TruePeakDetector detector;
  private final GainCurve curve;
  private final float[] depths;
  // The sound that waits for its gain, and what stages before took away from it.
  private final float[][] lines;
  private final float[] depthLine;
  private final int latencyFrames;

  LimiterStage(
      Spec spec,
      double ceiling,
      double target,
      int lookAheadFrames,
      double releaseMs,
      List<Integer> reaches) {
    detector = new TruePeakDetector(spec, ceiling, reaches);
    curve = new GainCurve(ceiling, target, lookAheadFrames, releaseMs, spec.sampleRateHz());
    latencyFrames = Collections.max(reaches) + curve.latencyFrames();
    depths = new float[spec.maxFrames()];
    lines = new float[spec.channels()][latencyFrames + spec.maxFrames()];
    depthLine = new float[latencyFrames + spec.maxFrames()];
  }

  int latencyFrames() {
    return latencyFrames;
  }

  /// @param depthRow what stages before took away, delayed like the sound; this stage adds its own
  void process(float[][] block, float[] depthRow, int frames) {
    detector.process(block, frames, depths);
    curve.process(depths, frames);
    for (int channel = 0; channel < lines.length; channel++) {
      delay(lines[channel], block[channel], frames);
      turnDown(block[channel], depths, frames);
    }
    delay(depthLine, depthRow, frames);
    add(depthRow, depths, frames);
  }

  void reset() {
    detector.reset();
    curve.reset();
    for (float[] line : lines) {
      Arrays.fill(line, 0f);
    }
    Arrays.fill(depthLine, 0f);
  }

  private void delay(float[] line, float[] signal, int frames) {
    System.arraycopy(signal, 0, line, latencyFrames, frames);
    System.arraycopy(line, 0, signal, 0, frames);
    System.arraycopy(line, frames, line, 0, latencyFrames);
  }

  private static void turnDown(float[] signal, float[] depths, int frames) {
    for (int i = 0; i < frames; i++) {
      signal[i] *= 1f - depths[i];
    }
  }

  private static void add(float[] depthRow, float[] depths, int frames) {
    for (int i = 0; i < frames; i++) {
      depthRow[i] += depths[i] * (1f - depthRow[i]);
    }
  }
}
