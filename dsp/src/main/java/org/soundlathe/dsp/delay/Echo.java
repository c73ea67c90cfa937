package org.soundlathe.dsp.delay;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.DelayParameters;

/// Repeats a sound in time, each time softer and duller, on its side or from side to side.
///
/// Echo k comes k times the time later (to the nearest frame) with the gain feedback^(k-1), and has
/// passed the two cuts k times. The tail ends in exact silence. One channel or two; the dry sound
/// is not delayed.
public final class Echo implements Kernel {
  // -180 dB: what comes round more softly is no echo any more, so that every tail ends.
  private static final double GONE = 1e-9;

  private final FractionalDelay[] lines;
  private final LoopFilter[] filters;
  private final int[] timeFrames;
  private final boolean isPingPong;
  private final double feedback;
  private final double dryGain;
  private final double wetGain;
  private final Ducker ducker;
  private int gridFrame;
  private long brokenSamples;

  /// @param timeMs from one echo to the next, 1..5000; [NoteLength#lengthMs] gives it from a tempo
  /// @param offsetMs how much later the right side echoes, -100..100
  /// @param feedbackPercent of each echo beside the last, 0..98
  /// @param lowCutHz where each pass loses 3 dB of lows, 6 dB/oct, 10..2000; 10 is off
  /// @param highCutHz where each pass loses 3 dB of highs, 6 dB/oct, 500..20000; 20000 is off
  /// @param mixPercent 0 the dry sound alone, bit for bit; 100 the echoes alone
  public record Settings(
      double timeMs,
      double offsetMs,
      double feedbackPercent,
      double lowCutHz,
      double highCutHz,
      Layout layout,
      double mixPercent,
      Ducking ducking) {
    public Settings {
      DelayParameters.TIME.check(timeMs);
      DelayParameters.OFFSET.check(offsetMs);
      DelayParameters.FEEDBACK.check(feedbackPercent);
      DelayParameters.LOW_CUT.check(lowCutHz);
      DelayParameters.HIGH_CUT.check(highCutHz);
      DelayParameters.MIX.check(mixPercent);
    }

    /// A single slap, echoes alone: 110 ms, 200 Hz to 6 kHz.
    public static Settings slap() {
      return new Settings(110, 0, 0, 200, 6_000, Layout.STRAIGHT, 100, Ducking.OFF);
    }
  }

  private Echo(Spec spec, Settings settings) {
    int channels = spec.channels();
    int rateHz = spec.sampleRateHz();
    lines = new FractionalDelay[channels];
    filters = new LoopFilter[channels];
    timeFrames = new int[channels];
    for (int channel = 0; channel < channels; channel++) {
      double timeMs = settings.timeMs() + channel * settings.offsetMs();
      timeFrames[channel] = Math.max(1, (int) Math.rint(timeMs * rateHz / 1000));
      lines[channel] =
          new FractionalDelay(Math.max(FractionalDelay.MIN_FRAMES, timeFrames[channel]));
      filters[channel] = new LoopFilter(settings.lowCutHz(), settings.highCutHz(), rateHz);
    }
    isPingPong = settings.layout() == Layout.PING_PONG;
    feedback = settings.feedbackPercent() / 100;
    wetGain = settings.mixPercent() / 100;
    dryGain = 1 - wetGain;
    ducker = new Ducker(settings.ducking(), rateHz);
  }

  /// @param spec one channel or two; two for ping-pong
  /// @throws IllegalArgumentException if the channels do not fit
  public static Echo prepare(Spec spec, Settings settings) {
    int channels = spec.channels();
    if (channels > 2 || (channels == 1 && settings.layout() == Layout.PING_PONG)) {
      throw new IllegalArgumentException(
          "an echo has 1 or 2 channels, ping-pong 2; not " + channels);
    }
    return new Echo(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (float[] signal : block) {
      brokenSamples += Finite.mend(signal, frames);
    }
    if (wetGain == 0) {
      return;
    }
    for (int i = 0; i < frames; i++) {
      repeat(block, i);
      gridFrame++;
      if (gridFrame == Ducker.GRID_FRAMES) {
        ducker.turn(block.length);
        gridFrame = 0;
      }
    }
  }

  @Override
  public void reset() {
    for (int channel = 0; channel < lines.length; channel++) {
      lines[channel].reset();
      filters[channel].reset();
    }
    ducker.reset();
    gridFrame = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  private void repeat(float[][] block, int i) {
    float[] left = block[0];
    float[] right = block[block.length - 1];
    double wet = wetGain * ducker.gain(gridFrame);
    for (float[] signal : block) {
      ducker.hear(signal[i]);
    }
    double leftEcho = due(0);
    double rightEcho = block.length > 1 ? due(1) : leftEcho;
    if (isPingPong) {
      write(0, 0.5 * ((double) left[i] + right[i]), rightEcho);
      write(1, 0, leftEcho);
    } else {
      write(0, left[i], leftEcho);
      if (block.length > 1) {
        write(1, right[i], rightEcho);
      }
    }
    left[i] = (float) (dryGain * left[i] + wet * leftEcho);
    if (block.length > 1) {
      right[i] = (float) (dryGain * right[i] + wet * rightEcho);
    }
  }

  /// What the line gives back now, one pass duller. The frame written last is one frame old.
  private double due(int channel) {
    return filters[channel].next(lines[channel].readWhole(timeFrames[channel] - 1));
  }

  private void write(int channel, double sound, double echo) {
    double again = feedback * echo;
    lines[channel].write((float) (sound + (Math.abs(again) < GONE ? 0 : again)));
  }
}
