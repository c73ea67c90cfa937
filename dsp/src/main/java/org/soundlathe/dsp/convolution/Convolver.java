package org.soundlathe.dsp.convolution;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.ConvolutionParameters;
import org.soundlathe.dsp.unit.Decibels;

/// Plays a sound through an impulse response: a room, a plate, a cabinet.
///
/// Transforms and sums in double, spectra kept in float: within -140 dB of tap-by-tap convolution,
/// re the answer's peak. The offline form is late by 1024 to 32768 frames, by the length of the
/// response; the live form not at all. When the sound ends, the answer ends in exact silence.
public final class Convolver implements Kernel {
  private final Routing routing;
  private final Engine engine;
  private final float dryGain;
  private final float[][] waiting;
  private final double[][] in;
  private final double[][] out;
  private final boolean isDry;
  private int gridFrames;
  private int waitingAt;
  private long brokenSamples;

  /// @param gainDb of the answer, -60..24
  /// @param mixPercent 0 is the dry sound alone (late by the latency, else untouched), 100 the
  ///   answer alone; between them both in proportion
  public record Settings(
      ImpulseResponse response, Routing routing, Form form, double gainDb, double mixPercent) {
    public Settings {
      ConvolutionParameters.GAIN.check(gainDb);
      ConvolutionParameters.MIX.check(mixPercent);
    }

    /// The answer alone, as loud as the response is.
    public Settings(ImpulseResponse response, Routing routing, Form form) {
      this(response, routing, form, 0, 100);
    }
  }

  private Convolver(Spec spec, Settings settings) {
    double wet = settings.mixPercent() / 100;
    routing = settings.routing();
    Wiring wiring =
        routing.wire(
            settings.response().samples(),
            spec.channels(),
            wet * Decibels.toGain(settings.gainDb()));
    engine =
        switch (settings.form()) {
          case OFFLINE -> new OfflineEngine(wiring);
          case LIVE -> new LiveEngine(wiring);
        };
    isDry = wet == 0;
    dryGain = (float) (1 - wet);
    waiting = new float[spec.channels()][dryGain > 0 ? engine.latencyFrames() : 0];
    in = new double[wiring.inputs()][Engine.GRID_FRAMES];
    out = new double[wiring.outputs()][Engine.GRID_FRAMES];
  }

  /// @throws IllegalArgumentException if the response has another rate than the sound, or its
  ///   channels do not fit
  public static Convolver prepare(Spec spec, Settings settings) {
    int rateHz = settings.response().sampleRateHz();
    if (rateHz != spec.sampleRateHz()) {
      throw new IllegalArgumentException(
          "the response is at %d Hz, the sound at %d Hz: resample the response"
              .formatted(rateHz, spec.sampleRateHz()));
    }
    return new Convolver(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (float[] signal : block) {
      brokenSamples += Finite.mend(signal, frames);
    }
    int at = 0;
    while (at < frames) {
      int step = Math.min(Engine.GRID_FRAMES - gridFrames, frames - at);
      answer(block, at, step);
      gridFrames = (gridFrames + step) % Engine.GRID_FRAMES;
      at += step;
    }
  }

  @Override
  public int latencyFrames() {
    return engine.latencyFrames();
  }

  @Override
  public void reset() {
    engine.reset();
    for (float[] line : waiting) {
      Arrays.fill(line, 0f);
    }
    gridFrames = 0;
    waitingAt = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  private void answer(float[][] block, int at, int frames) {
    if (!isDry) {
      listen(block, at, frames);
      engine.process(in, out, frames);
    }
    if (dryGain > 0) {
      delay(block, at, frames);
    }
    if (!isDry) {
      for (int channel = 0; channel < block.length; channel++) {
        mix(block[channel], out[channel], at, frames);
      }
    }
  }

  private void listen(float[][] block, int at, int frames) {
    if (routing == Routing.MONO_TO_STEREO) {
      for (int i = 0; i < frames; i++) {
        in[0][i] = 0.5 * ((double) block[0][at + i] + block[1][at + i]);
      }
      return;
    }
    for (int channel = 0; channel < block.length; channel++) {
      for (int i = 0; i < frames; i++) {
        in[channel][i] = block[channel][at + i];
      }
    }
  }

  private void mix(float[] signal, double[] answer, int at, int frames) {
    if (dryGain == 0) {
      for (int i = 0; i < frames; i++) {
        signal[at + i] = (float) answer[i];
      }
      return;
    }
    for (int i = 0; i < frames; i++) {
      signal[at + i] = (float) (dryGain * (double) signal[at + i] + answer[i]);
    }
  }

  /// Keeps the dry sound as late as the answer.
  private void delay(float[][] block, int at, int frames) {
    int length = waiting[0].length;
    if (length == 0) {
      return;
    }
    for (int channel = 0; channel < block.length; channel++) {
      float[] line = waiting[channel];
      for (int i = 0; i < frames; i++) {
        int place = (waitingAt + i) % length;
        float due = line[place];
        line[place] = block[channel][at + i];
        block[channel][at + i] = due;
      }
    }
    waitingAt = (waitingAt + frames) % length;
  }
}
