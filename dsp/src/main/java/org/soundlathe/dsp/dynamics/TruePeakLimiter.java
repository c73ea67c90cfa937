package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.LimiterParameters;
import org.soundlathe.dsp.unit.Decibels;

/// Keeps every peak, also those between the samples, below a ceiling, and leaves softer sound as it
/// is: below the ceiling it is a pure delay, bit for bit.
///
/// All channels get the same gain. A second, short stage hears the result of the first and takes
/// off what the moving gain itself has raised.
public final class TruePeakLimiter implements Kernel {
  private static final double CORRECTION_LOOK_AHEAD_MS = 1.5;
  private static final double CORRECTION_RELEASE_MS = 30;
  // How many samples on each side are heard. The closer a sound comes to half the sample rate, the
  // more rulers of different length differ about its peaks; several are laid on, so that the
  // promise holds on all up to the longest.
  private static final List<Integer> LIMITING_REACHES = List.of(32, 64, 128, 256);
  private static final List<Integer> CORRECTION_REACHES = List.of(32, 64, 128, 256, 92, 180);
  // A peak this close to the ceiling counts as above it, and what is too loud is brought as far
  // below it as the second says: for what another ruler might find.
  private static final double NEARNESS_DB = 0.01;
  private static final double MARGIN_DB = 0.02;

  private final LimiterStage limiting;
  private final LimiterStage correction;
  private final GainReductionHistory reduction;
  private final float[] depths;
  private double lastBlockMinGain = 1;
  private long brokenSamples;

  /// @param ceilingDbtp the highest true peak, -30..0
  /// @param lookAheadMs how long before a peak the gain begins to move, 1..10
  /// @param releaseMs how soon a single hit is over, 10..1000; a dense passage takes eight times it
  public record Settings(double ceilingDbtp, double lookAheadMs, double releaseMs) {
    public Settings {
      LimiterParameters.CEILING.check(ceilingDbtp);
      LimiterParameters.LOOK_AHEAD.check(lookAheadMs);
      LimiterParameters.RELEASE.check(releaseMs);
    }
  }

  private TruePeakLimiter(Spec spec, Settings settings) {
    double ceiling = Decibels.toGain(settings.ceilingDbtp() - NEARNESS_DB);
    double target = Decibels.toGain(settings.ceilingDbtp() - MARGIN_DB);
    int lookAhead = frames(settings.lookAheadMs(), spec);
    limiting =
        new LimiterStage(spec, ceiling, target, lookAhead, settings.releaseMs(), LIMITING_REACHES);
    correction =
        new LimiterStage(
            spec,
            ceiling,
            target,
            frames(CORRECTION_LOOK_AHEAD_MS, spec),
            CORRECTION_RELEASE_MS,
            CORRECTION_REACHES);
    reduction = new GainReductionHistory(spec.sampleRateHz(), latencyFrames());
    depths = new float[spec.maxFrames()];
  }

  public static TruePeakLimiter prepare(Spec spec, Settings settings) {
    return new TruePeakLimiter(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (float[] signal : block) {
      brokenSamples += Finite.mend(signal, frames);
    }
    Arrays.fill(depths, 0, frames, 0f);
    limiting.process(block, depths, frames);
    correction.process(block, depths, frames);
    reduction.add(depths, frames);
    float deepest = 0;
    for (int i = 0; i < frames; i++) {
      deepest = Math.max(deepest, depths[i]);
    }
    lastBlockMinGain = 1 - (double) deepest;
  }

  @Override
  public int latencyFrames() {
    return limiting.latencyFrames() + correction.latencyFrames();
  }

  @Override
  public void reset() {
    limiting.reset();
    correction.reset();
    reduction.reset();
    lastBlockMinGain = 1;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  /// The smallest gain factor within the last block, 0..1; 1 where nothing was turned down.
  public double lastBlockMinGain() {
    return lastBlockMinGain;
  }

  /// How far the sound was turned down since the last reset; grows with the sound.
  public GainReductionHistory reduction() {
    return reduction;
  }

  private static int frames(double timeMs, Spec spec) {
    return (int) Math.rint(timeMs * spec.sampleRateHz() / 1000);
  }
}
