package org.soundlathe.engine.effect;

import java.util.Arrays;
import org.soundlathe.dsp.Spec;

/// The way from one voice to the next, without a click and without a hole.
///
/// What does not ring hears the sound for 20 ms, and as long as it is late, before its output fades
/// in; its output fades out in the end. What rings (spaces, echoes, convolutions) has its input
/// faded instead: in, because there is nothing to warm, and out, because its tail is to ring on,
/// for a second. Both fades take 20 ms in straight lines that add up to one; the fade of an input
/// begins earlier by the latency, so that both are heard at the same time.
final class Change {
  private static final double FADE_SECONDS = 0.02;
  private static final double RING_SECONDS = 1;
  private static final double LAST_SECONDS = 0.25;
  private static final int STEP_FRAMES = Padded.GRID_FRAMES;

  private final Voice old;
  private final Voice next;
  private final int fadeFrames;
  private final int inputFadeAt;
  private final int outputFadeAt;
  private final int ringEndAt;
  private final int lastFrames;
  private final float[][] oldStep;
  private int frame;

  /// @param old and `next`, both of the same latency
  Change(Spec spec, Voice old, Voice next) {
    this.old = old;
    this.next = next;
    int latency = next.kernel().latencyFrames();
    fadeFrames = onGrid(FADE_SECONDS, spec);
    inputFadeAt = next.rings() ? 0 : fadeFrames;
    outputFadeAt = inputFadeAt + latency;
    lastFrames = onGrid(LAST_SECONDS, spec);
    ringEndAt = outputFadeAt + fadeFrames + (old.rings() ? onGrid(RING_SECONDS, spec) : 0);
    oldStep = new float[spec.channels()][STEP_FRAMES];
  }

  Voice next() {
    return next;
  }

  boolean isOver() {
    return frame >= ringEndAt;
  }

  /// At most 64 frames, none of them beyond the next grid point.
  void process(float[][] step, int frames) {
    for (int channel = 0; channel < step.length; channel++) {
      System.arraycopy(step[channel], 0, oldStep[channel], 0, frames);
    }
    leave(frames);
    join(step, frames);
    for (int channel = 0; channel < step.length; channel++) {
      add(oldStep[channel], step[channel], frames);
    }
    frame += frames;
  }

  private void leave(int frames) {
    if (old.rings()) {
      fade(oldStep, frames, inputFadeAt, fadeFrames, Way.OUT);
      old.kernel().process(oldStep, frames);
      fade(oldStep, frames, ringEndAt - lastFrames, lastFrames, Way.OUT);
    } else {
      old.kernel().process(oldStep, frames);
      fade(oldStep, frames, outputFadeAt, fadeFrames, Way.OUT);
    }
  }

  private void join(float[][] step, int frames) {
    if (next.rings()) {
      fade(step, frames, inputFadeAt, fadeFrames, Way.IN);
      next.kernel().process(step, frames);
    } else {
      next.kernel().process(step, frames);
      fade(step, frames, outputFadeAt, fadeFrames, Way.IN);
    }
  }

  private void fade(float[][] sound, int frames, int from, int length, Way way) {
    boolean isBefore = frame + frames <= from;
    boolean isAfter = frame >= from + length;
    for (float[] signal : sound) {
      if (way == Way.OUT ? isAfter : isBefore) {
        Arrays.fill(signal, 0, frames, 0f);
      } else if (!isBefore && !isAfter) {
        for (int i = 0; i < frames; i++) {
          float in = (float) Math.min(1.0, Math.max(0.0, (double) (frame + i - from) / length));
          signal[i] *= way == Way.IN ? in : 1 - in;
        }
      }
    }
  }

  private static void add(float[] from, float[] to, int frames) {
    for (int i = 0; i < frames; i++) {
      to[i] += from[i];
    }
  }

  /// The next grid point after so long.
  private static int onGrid(double seconds, Spec spec) {
    return Padded.onGrid((int) Math.rint(seconds * spec.sampleRateHz()));
  }

  private enum Way {
    IN,
    OUT
  }
}
