package org.soundlathe.dsp.reverb;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.Ducker;
import org.soundlathe.dsp.delay.SampleDelay;
import org.soundlathe.dsp.unit.Decibels;

/// What every reverberation does around its tank: equalises what is sent, waits, lets it ring, sets
/// the width and ducks.
///
/// Stereo in, stereo out, without the dry sound. Once its tail has died it costs next to nothing
/// and gives exact silence.
public abstract class Space implements Kernel {
  // Decisions on silence fall on this grid from the first frame on, so that blocks don't matter.
  private static final int GRID_FRAMES = Ducker.GRID_FRAMES;
  private static final double INAUDIBLE_DB = -100;
  private static final double ASLEEP_DB = -180;

  private final SendEqualizer equalizer;
  private final SampleDelay preDelay;
  private final Tank tank;
  private final Ducker ducker;
  private final float width;
  private final QuietWatch tail;
  private final QuietWatch sleep;
  private final int maxStep;
  private final float[][] send;
  private final float[][] ringing;
  private boolean isAsleep = true;
  private int gridFrames;
  private float gridPeak;
  private float inputPeak;
  private long brokenSamples;

  protected Space(Spec spec, Wet wet, Tank tank) {
    if (spec.channels() != 2) {
      throw new IllegalArgumentException("a space has 2 channels, not " + spec.channels());
    }
    this.tank = tank;
    int preDelayFrames = (int) Math.rint(wet.preDelayMs() * spec.sampleRateHz() / 1000);
    int longestPause = preDelayFrames + tank.longestPauseFrames();
    maxStep = Math.min(GRID_FRAMES, tank.maxStepFrames());
    equalizer = new SendEqualizer(spec, wet.tone());
    preDelay = SampleDelay.prepare(spec, new SampleDelay.Settings(preDelayFrames));
    ducker = new Ducker(wet.ducking(), spec.sampleRateHz());
    width = (float) (wet.widthPercent() / 100);
    tail = new QuietWatch(Decibels.toGain(INAUDIBLE_DB), longestPause);
    sleep = new QuietWatch(Decibels.toGain(ASLEEP_DB), longestPause);
    send = new float[2][maxStep];
    ringing = new float[2][maxStep];
  }

  @Override
  public final void process(float[][] block, int frames) {
    brokenSamples += Finite.mend(block[0], frames) + Finite.mend(block[1], frames);
    int at = 0;
    while (at < frames) {
      int step = Math.min(Math.min(maxStep, GRID_FRAMES - gridFrames), frames - at);
      step(block, at, step);
      at += step;
    }
  }

  /// Whether the tail has fallen below -100 dBFS for good; true before the first sound. Changes
  /// only every 64 frames, counted from the last reset.
  public final boolean isSilent() {
    return tail.isQuiet();
  }

  @Override
  public final void reset() {
    brokenSamples = 0;
    fallAsleep();
    tank.reset();
    ducker.reset();
    tail.reset();
    sleep.reset();
    gridFrames = 0;
    gridPeak = 0;
    inputPeak = 0;
  }

  @Override
  public final long brokenSamples() {
    return brokenSamples;
  }

  private void step(float[][] block, int at, int frames) {
    if (isAsleep && isZero(block[0], at, frames) && isZero(block[1], at, frames)) {
      Arrays.fill(block[0], at, at + frames, 0f);
      Arrays.fill(block[1], at, at + frames, 0f);
      tank.rest(frames);
    } else {
      isAsleep = false;
      answer(block, at, frames);
    }
    gridFrames += frames;
    if (gridFrames == GRID_FRAMES) {
      watch();
    }
  }

  private void answer(float[][] block, int at, int frames) {
    // Constant pressure is silence behind the equaliser, but it must not fall asleep over it: woken
    // anew, it would hear a step.
    inputPeak = Math.max(inputPeak, peak(block, at, frames));
    equalizer.process(0, block[0], at, send[0], frames);
    equalizer.process(1, block[1], at, send[1], frames);
    gridPeak = Math.max(gridPeak, peak(send, 0, frames));
    preDelay.process(send, frames);
    tank.ring(send, ringing, frames);
    gridPeak = Math.max(gridPeak, peak(ringing, 0, frames));
    if (width != 1) {
      widen(ringing[0], ringing[1], frames);
    }
    if (ducker.isOn()) {
      ducker.hear(block, at, frames);
      ducker.duck(ringing, 0, frames, gridFrames);
    }
    System.arraycopy(ringing[0], 0, block[0], at, frames);
    System.arraycopy(ringing[1], 0, block[1], at, frames);
  }

  private static float peak(float[][] stereo, int at, int frames) {
    float peak = 0;
    for (int i = at; i < at + frames; i++) {
      peak = Math.max(peak, Math.max(Math.abs(stereo[0][i]), Math.abs(stereo[1][i])));
    }
    return peak;
  }

  private void widen(float[] left, float[] right, int frames) {
    for (int i = 0; i < frames; i++) {
      float middle = 0.5f * (left[i] + right[i]);
      float side = 0.5f * width * (left[i] - right[i]);
      left[i] = middle + side;
      right[i] = middle - side;
    }
  }

  private void watch() {
    tail.hear(gridPeak, GRID_FRAMES);
    sleep.hear(Math.max(gridPeak, inputPeak), GRID_FRAMES);
    if (sleep.isQuiet() && !isAsleep) {
      fallAsleep();
    }
    if (ducker.isOn()) {
      ducker.turn(2);
    }
    gridFrames = 0;
    gridPeak = 0;
    inputPeak = 0;
  }

  private void fallAsleep() {
    equalizer.reset();
    preDelay.reset();
    tank.clear();
    isAsleep = true;
  }

  private static boolean isZero(float[] signal, int at, int frames) {
    for (int i = at; i < at + frames; i++) {
      if (signal[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
