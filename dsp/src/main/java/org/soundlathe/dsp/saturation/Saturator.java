package org.soundlathe.dsp.saturation;

import java.util.Arrays;
import java.util.Optional;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;
import org.soundlathe.dsp.parameter.SaturationParameters;
import org.soundlathe.dsp.resample.Oversampler;
import org.soundlathe.dsp.unit.Decibels;

/// Warms a sound or drives it: rounds its peaks and adds overtones as tape, a tube or a transformer
/// would, without false notes and without DC.
///
/// Full scale meets the curve at its bend, so that 0 dB of drive already touches the peaks. The
/// curve works at 352.8 kHz or more; up to 6 dB of drive, and for a transformer, half of that is
/// enough. With a mix of 0 % it is a pure delay, bit for bit. Settings may change while it plays:
/// see [#adopt].
public final class Saturator implements Kernel {
  private static final int GRID_FRAMES = 64;
  private static final double RAMP_SECONDS = 0.02;
  private static final int STEP_FRAMES = DrivenPath.STEP_FRAMES;

  private final Spec spec;
  private final int latencyFrames;
  private final int rampFrames;
  private final SampleDelay delay;
  private final Ramp dryGain;
  private final float[][] dry;
  private final float[] dryGains = new float[STEP_FRAMES];
  private final float[] wet = new float[STEP_FRAMES];
  private final float[] nextWet = new float[STEP_FRAMES];
  private Settings wish;
  private DrivenVoice voice;
  private Optional<DrivenVoice> prepared = Optional.empty();
  private Optional<DrivenVoice> next = Optional.empty();
  private boolean isWaiting;
  private boolean wasSilent;
  private int changeFrame;
  private int framesToGrid;
  private long brokenSamples;

  /// @param driveDb 0..36
  /// @param biasPercent -100..100; leans the curve, a tube's beyond its own lean
  /// @param tapeSpeed heard with the tape only
  /// @param mixPercent 0..100
  /// @param outputDb -24..24; of wet and dry together, where anything is wet
  /// @param autoGain whether the drive is taken back, so that a tone at -18 dBFS RMS stays as loud
  public record Settings(
      Curve curve,
      double driveDb,
      double biasPercent,
      TapeSpeed tapeSpeed,
      double mixPercent,
      double outputDb,
      boolean autoGain) {
    public Settings {
      SaturationParameters.DRIVE.check(driveDb);
      SaturationParameters.BIAS.check(biasPercent);
      SaturationParameters.MIX.check(mixPercent);
      SaturationParameters.OUTPUT.check(outputDb);
    }
  }

  private Saturator(Spec spec, Settings settings) {
    this.spec = spec;
    wish = settings;
    dryGain = new Ramp(dryOf(settings));
    voice = new DrivenVoice(spec, settings, DrivenPath.isHard(settings));
    latencyFrames = Oversampler.forCurves(spec.sampleRateHz()).latencyFrames();
    delay = SampleDelay.prepare(spec, new SampleDelay.Settings(latencyFrames));
    rampFrames = GRID_FRAMES * (int) Math.rint(RAMP_SECONDS * spec.sampleRateHz() / GRID_FRAMES);
    dry = new float[spec.channels()][STEP_FRAMES];
  }

  public static Saturator prepare(Spec spec, Settings settings) {
    return new Saturator(spec, settings);
  }

  /// Gives it new settings: from the next frame on that is a multiple of 64, counted from the last
  /// reset, drive, mix and output go there in straight lines within 20 ms; another curve, bias or
  /// speed is another saturator, which hears the sound for 20 ms and is cross-faded within 20 ms.
  /// The newest wish wins. May allocate; on the thread that processes.
  public void adopt(Settings newSettings) {
    if (newSettings.equals(wish)) {
      return;
    }
    wish = newSettings;
    isWaiting = true;
    prepared = fits(last()) ? Optional.empty() : Optional.of(new DrivenVoice(spec, wish, isHard()));
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < dry.length; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
    }
    int at = 0;
    while (at < frames) {
      if (framesToGrid == 0) {
        framesToGrid = GRID_FRAMES;
        turn();
      }
      int most = isResting() ? STEP_FRAMES : framesToGrid;
      int now = Math.min(most, frames - at);
      step(block, at, now);
      framesToGrid = (framesToGrid - now) & (GRID_FRAMES - 1);
      at += now;
    }
  }

  /// Forgets the sound; settings on their way are there at once.
  @Override
  public void reset() {
    voice = prepared.orElse(last());
    next = Optional.empty();
    prepared = Optional.empty();
    if (isWaiting) {
      voice.aim(wish, 1);
      dryGain.aim(dryOf(wish), 1);
    }
    voice.jump();
    voice.reset();
    dryGain.jump();
    wasSilent = false;
    isWaiting = false;
    delay.reset();
    framesToGrid = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return latencyFrames;
  }

  /// At a grid point: ends a change that is done, and sets out for what is wanted.
  private void turn() {
    if (next.isPresent() && changeFrame >= 2 * rampFrames) {
      voice = next.get();
      next = Optional.empty();
    }
    if (!isWaiting || (next.isPresent() && !fits(last()))) {
      return;
    }
    isWaiting = false;
    dryGain.aim(dryOf(wish), rampFrames);
    if (fits(last())) {
      last().aim(wish, rampFrames);
    } else {
      next = prepared;
      prepared = Optional.empty();
      changeFrame = 0;
    }
  }

  private void step(float[][] block, int at, int frames) {
    for (int channel = 0; channel < dry.length; channel++) {
      System.arraycopy(block[channel], at, dry[channel], 0, frames);
    }
    delay.process(dry, frames);
    boolean isSilent = next.isEmpty() && voice.isSilent();
    if (wasSilent && !isSilent) {
      // What it heard before it was silenced is long over.
      voice.reset();
    }
    wasSilent = isSilent;
    if (isSilent && dryGain.is(1)) {
      for (int channel = 0; channel < dry.length; channel++) {
        System.arraycopy(dry[channel], 0, block[channel], at, frames);
      }
      return;
    }
    dryGain.next(dryGains, frames);
    voice.next(frames);
    if (next.isPresent()) {
      next.get().next(frames);
    }
    for (int channel = 0; channel < dry.length; channel++) {
      bend(channel, block[channel], at, frames, isSilent);
      mix(dry[channel], block[channel], at, frames);
    }
    changeFrame += frames;
  }

  /// What is driven of a channel, into [#wet].
  private void bend(int channel, float[] signal, int at, int frames, boolean isSilent) {
    if (isSilent) {
      Arrays.fill(wet, 0, frames, 0f);
      return;
    }
    System.arraycopy(signal, at, wet, 0, frames);
    voice.process(channel, wet, frames);
    if (next.isPresent()) {
      System.arraycopy(signal, at, nextWet, 0, frames);
      next.get().process(channel, nextWet, frames);
      crossFade(frames);
    }
  }

  private void crossFade(int frames) {
    float perFrame = 1f / rampFrames;
    for (int i = 0; i < frames; i++) {
      float in = Math.max(0, changeFrame + i - rampFrames) * perFrame;
      wet[i] = (1 - in) * wet[i] + in * nextWet[i];
    }
  }

  private void mix(float[] late, float[] signal, int at, int frames) {
    for (int i = 0; i < frames; i++) {
      late[i] = late[i] * dryGains[i] + wet[i];
    }
    System.arraycopy(late, 0, signal, at, frames);
  }

  private boolean isResting() {
    return !isWaiting && next.isEmpty() && !voice.isMoving() && !dryGain.isMoving();
  }

  private DrivenVoice last() {
    return next.orElse(voice);
  }

  /// Whether a voice can go where it is wanted by itself.
  private boolean fits(DrivenVoice some) {
    return some.model().equals(DrivenVoice.Model.of(wish, isHard()));
  }

  /// Once at the high rate it stays there, so that a drive which moves to and fro does not change
  /// voices all the time.
  private boolean isHard() {
    return DrivenPath.isHard(wish) || last().model().isHard();
  }

  private static double dryOf(Settings settings) {
    return (1 - settings.mixPercent() / 100) * Decibels.toGain(settings.outputDb());
  }
}
