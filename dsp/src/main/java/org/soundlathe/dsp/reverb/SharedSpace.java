package org.soundlathe.dsp.reverb;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;
import org.soundlathe.dsp.parameter.SpaceParameters;
import org.soundlathe.dsp.unit.Decibels;

/// Lets what is sent to it ring in a room or hall; gives only the ringing, without the dry sound.
///
/// Stereo in, stereo out: what is sent from the left answers first on the left. The ringing is as
/// loud as what was sent at 1 kHz, whatever its decay. Once its tail has died the space costs
/// nothing and gives exact silence.
public final class SharedSpace implements Kernel {
  // Decisions on silence fall on this grid from the first frame on, so that blocks don't matter.
  private static final int GRID_FRAMES = 64;
  private static final double INAUDIBLE_DB = -100;
  private static final double ASLEEP_DB = -180;

  private final SendEqualizer equalizer;
  private final SampleDelay preDelay;
  private final Diffuser[] diffusers = new Diffuser[2];
  private final FeedbackNetwork network;
  private final QuietWatch tail;
  private final QuietWatch sleep;
  private final int maxStep;
  private final float[][] send;
  private final float[][] ringing;
  private boolean isAsleep = true;
  private int gridFrames;
  private float gridPeak;
  private long brokenSamples;

  /// @param decaySeconds until 1 kHz has fallen by 60 dB, 0.1..10
  /// @param preDelayMs before the space answers, 0..200
  /// @param dampingPercent how much faster the highs die, 0..100
  /// @param cut what the space does not hear
  public record Settings(
      double decaySeconds, double preDelayMs, double dampingPercent, Size size, SendCut cut) {
    public Settings {
      SpaceParameters.DECAY.check(decaySeconds);
      SpaceParameters.PRE_DELAY.check(preDelayMs);
      SpaceParameters.DAMPING.check(dampingPercent);
    }

    /// With the cut that most mixes want.
    public Settings(double decaySeconds, double preDelayMs, double dampingPercent, Size size) {
      this(decaySeconds, preDelayMs, dampingPercent, size, SendCut.ABBEY_ROAD);
    }
  }

  private SharedSpace(Spec spec, Settings settings) {
    int rateHz = spec.sampleRateHz();
    int preDelayFrames = (int) Math.rint(settings.preDelayMs() * rateHz / 1000);
    Dimensions dimensions = Dimensions.of(settings.size());
    int[] lengths = dimensions.lineLengthsFrames(FeedbackNetwork.LINES, rateHz);
    int[] leftDiffuser = dimensions.leftDiffuserLengthsFrames(rateHz);
    int[] rightDiffuser = dimensions.rightDiffuserLengthsFrames(rateHz);
    maxStep = Math.min(GRID_FRAMES, Math.min(leftDiffuser[0], rightDiffuser[0]));
    equalizer = new SendEqualizer(spec, settings.cut());
    preDelay = SampleDelay.prepare(spec, new SampleDelay.Settings(preDelayFrames));
    diffusers[0] = new Diffuser(leftDiffuser, maxStep);
    diffusers[1] = new Diffuser(rightDiffuser, maxStep);
    network =
        new FeedbackNetwork(
            lengths, settings.decaySeconds(), settings.dampingPercent(), rateHz, maxStep);
    int longestPath = preDelayFrames + 2 * lengths[lengths.length - 1];
    tail = new QuietWatch(Decibels.toGain(INAUDIBLE_DB), longestPath);
    sleep = new QuietWatch(Decibels.toGain(ASLEEP_DB), longestPath);
    send = new float[2][maxStep];
    ringing = new float[2][maxStep];
  }

  /// @param spec two channels
  public static SharedSpace prepare(Spec spec, Settings settings) {
    if (spec.channels() != 2) {
      throw new IllegalArgumentException("a space has 2 channels, not " + spec.channels());
    }
    return new SharedSpace(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    brokenSamples += Finite.mend(block[0], frames) + Finite.mend(block[1], frames);
    int at = 0;
    while (at < frames) {
      int step = Math.min(Math.min(maxStep, GRID_FRAMES - gridFrames), frames - at);
      ring(block, at, step);
      at += step;
    }
  }

  /// Whether the tail has fallen below -100 dBFS for good; true before the first sound. Changes
  /// only every 64 frames, counted from the last reset.
  public boolean isSilent() {
    return tail.isQuiet();
  }

  @Override
  public void reset() {
    brokenSamples = 0;
    fallAsleep();
    tail.reset();
    sleep.reset();
    gridFrames = 0;
    gridPeak = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  private void ring(float[][] block, int at, int frames) {
    if (isAsleep && isZero(block[0], at, frames) && isZero(block[1], at, frames)) {
      Arrays.fill(block[0], at, at + frames, 0f);
      Arrays.fill(block[1], at, at + frames, 0f);
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
    equalizer.process(0, block[0], at, send[0], frames);
    equalizer.process(1, block[1], at, send[1], frames);
    hear(send, frames);
    preDelay.process(send, frames);
    diffusers[0].process(send[0], frames);
    diffusers[1].process(send[1], frames);
    network.process(send, ringing, frames);
    hear(ringing, frames);
    System.arraycopy(ringing[0], 0, block[0], at, frames);
    System.arraycopy(ringing[1], 0, block[1], at, frames);
  }

  private void hear(float[][] stereo, int frames) {
    gridPeak = Math.max(gridPeak, Math.max(peak(stereo[0], frames), peak(stereo[1], frames)));
  }

  private static float peak(float[] signal, int frames) {
    float peak = 0;
    for (int i = 0; i < frames; i++) {
      peak = Math.max(peak, Math.abs(signal[i]));
    }
    return peak;
  }

  private void watch() {
    tail.hear(gridPeak, GRID_FRAMES);
    sleep.hear(gridPeak, GRID_FRAMES);
    if (sleep.isQuiet() && !isAsleep) {
      fallAsleep();
    }
    gridFrames = 0;
    gridPeak = 0;
  }

  private void fallAsleep() {
    equalizer.reset();
    preDelay.reset();
    diffusers[0].clear();
    diffusers[1].clear();
    network.clear();
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
