package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;

/// One pass of limiting: finds the peaks, shapes the gain, and applies it to the delayed sound.
final class LimiterStage {
  private final TruePeakDetector detector;
  private final GainCurve curve;
  private final SampleDelay delay;
  private final SampleDelay depthDelay;
  private final float[] depths;
  private final float[][] depthSoFar;
  private final int latencyFrames;

  LimiterStage(
      Spec spec, double ceiling, double target, int lookAheadFrames, double releaseMs, int reach) {
    latencyFrames = reach + GainCurve.HOLD_FRAMES + lookAheadFrames;
    detector = new TruePeakDetector(spec, ceiling, reach);
    curve = new GainCurve(ceiling, target, lookAheadFrames, releaseMs, spec.sampleRateHz());
    var settings = new SampleDelay.Settings(latencyFrames);
    delay = SampleDelay.prepare(spec, settings);
    depthDelay = SampleDelay.prepare(new Spec(spec.sampleRateHz(), 1, spec.maxFrames()), settings);
    depths = new float[spec.maxFrames()];
    depthSoFar = new float[1][];
  }

  int latencyFrames() {
    return latencyFrames;
  }

  /// @param depthRow what stages before took away, delayed like the sound; this stage adds its own
  void process(float[][] block, float[] depthRow, int frames) {
    detector.process(block, frames, depths);
    curve.process(depths, frames);
    delay.process(block, frames);
    for (float[] signal : block) {
      for (int i = 0; i < frames; i++) {
        signal[i] *= 1f - depths[i];
      }
    }
    depthSoFar[0] = depthRow;
    depthDelay.process(depthSoFar, frames);
    for (int i = 0; i < frames; i++) {
      depthRow[i] += depths[i] * (1f - depthRow[i]);
    }
  }

  void reset() {
    detector.reset();
    curve.reset();
    delay.reset();
    depthDelay.reset();
  }
}
