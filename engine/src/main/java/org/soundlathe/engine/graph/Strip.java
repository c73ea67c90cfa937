package org.soundlathe.engine.graph;

import java.util.Arrays;
import org.soundlathe.dsp.Gain;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;
import org.soundlathe.dsp.filter.HighPass;
import org.soundlathe.dsp.stereo.Panner;
import org.soundlathe.dsp.unit.Decibels;

/// One strip of the console at work: trim, polarity, delay, high-pass, pan and width, fader.
///
/// Mono or stereo in, stereo out. With neutral settings a stereo signal passes bit for bit. One
/// thread at a time.
public final class Strip {
  /// Whether a chunk can hold anything but silence.
  public enum Input {
    SOUND,
    SILENCE
  }

  private final int inputChannels;
  private final boolean isShut;
  private final Gain trim;
  private final SampleDelay delay;
  private final HighPass highPass;
  private final Panner panner;
  private final Gain fader;
  private final int blockFrames;
  private final long ringFrames;
  private final float[][] in;
  private final float[][] out;
  private long silentFrames;

  /// @param blockFrames how many frames the kernels get at once; no effect on the sound
  public Strip(StripPlan plan, int sampleRateHz, int blockFrames) {
    this.blockFrames = blockFrames;
    inputChannels = plan.inputChannels();
    isShut = plan.faderDb() == Double.NEGATIVE_INFINITY;
    var spec = new Spec(sampleRateHz, inputChannels, blockFrames);
    double sign = plan.flipped() ? -1 : 1;
    trim = Gain.prepare(spec, new Gain.Settings(sign * Decibels.toGain(plan.trimDb())));
    delay = SampleDelay.prepare(spec, new SampleDelay.Settings(plan.delayFrames()));
    highPass = HighPass.prepare(spec, highPassSettings(plan));
    var stereo = new Spec(sampleRateHz, 2, blockFrames);
    panner = Panner.prepare(stereo, new Panner.Settings(plan.panPosition(), plan.widthPercent()));
    fader = Gain.prepare(stereo, new Gain.Settings(Decibels.toGain(plan.faderDb())));
    // The filter of the lowest corner has died away to nothing well within two seconds.
    ringFrames = plan.delayFrames() + 2L * sampleRateHz;
    in = new float[inputChannels][blockFrames];
    out = new float[2][blockFrames];
  }

  private static HighPass.Settings highPassSettings(StripPlan plan) {
    return plan.highPassHz() > 0
        ? new HighPass.Settings(true, plan.highPassHz())
        : new HighPass.Settings(false, 40);
  }

  /// Treats a chunk in place: takes `chunk[0]` (mono) or both channels, leaves stereo in both.
  ///
  /// @param chunk two channels of at least `frames` frames
  public void process(float[][] chunk, int frames, Input input) {
    silentFrames = input == Input.SILENCE ? silentFrames + frames : 0;
    if (isShut || silentFrames > ringFrames + frames) {
      Arrays.fill(chunk[0], 0, frames, 0f);
      Arrays.fill(chunk[1], 0, frames, 0f);
      return;
    }
    for (int from = 0; from < frames; from += blockFrames) {
      processBlock(chunk, from, Math.min(blockFrames, frames - from));
    }
  }

  private void processBlock(float[][] chunk, int from, int frames) {
    for (int c = 0; c < inputChannels; c++) {
      System.arraycopy(chunk[c], from, in[c], 0, frames);
    }
    trim.process(in, frames);
    delay.process(in, frames);
    highPass.process(in, frames);
    var stereo = in;
    if (inputChannels == 1) {
      panner.pan(in[0], out, frames);
      stereo = out;
    } else {
      panner.balance(in, frames);
    }
    fader.process(stereo, frames);
    for (int c = 0; c < 2; c++) {
      System.arraycopy(stereo[c], 0, chunk[c], from, frames);
    }
  }
}
