package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;
import org.soundlathe.dsp.parameter.ClipperParameters;
import org.soundlathe.dsp.resample.Oversampler;
import org.soundlathe.dsp.unit.Decibels;

/// Rounds off the tips of peaks with a curve that is straight up to a knee and flat at its ceiling.
///
/// The curve works at 352.8 kHz or more, and only what it cuts off is brought back to the signal's
/// own rate and taken from the delayed sound: below the knee the sound is driven and delayed, else
/// the same bit for bit. Without the overtones that the rate cannot hold, a wave that was cut flat
/// swings over the ceiling by up to 2.1 dB; there the samples end, whatever comes. A limiter after
/// the clipper takes that off. Each channel for itself. Off, it is a pure delay.
///
/// What folds back of a 5 kHz tone driven 12 dB: -103 dB at a softness of 100 %, -93 dB at 50 %,
/// -68 dB at a hard edge, whose overtones fall slowest.
public final class SoftClipper implements Kernel {
  private static final int STEP_FRAMES = 64;
  // A square wave of which only the fundamental is left stands this high, 2.1 dB over; more
  // partials
  // bring it closer. Only sound above 20 kHz, which passes beside the curve, could go higher.
  private static final double SWING = 4 / StrictMath.PI;

  private final boolean isOn;
  private final float drive;
  private final ClipCurve curve;
  private final float end;
  private final Oversampler[] oversamplers;
  private final SampleDelay delay;
  private final float[][] dry;
  private final float[][] cuts;
  private final float[] high;
  private long brokenSamples;

  /// @param driveDb 0..24
  /// @param ceilingDb -24..0
  /// @param softnessPercent how much of the way up to the ceiling is bent, 0..100
  public record Settings(boolean isOn, double driveDb, double ceilingDb, double softnessPercent) {
    public Settings {
      ClipperParameters.DRIVE.check(driveDb);
      ClipperParameters.CEILING.check(ceilingDb);
      ClipperParameters.SOFTNESS.check(softnessPercent);
    }
  }

  private SoftClipper(Spec spec, Settings settings) {
    isOn = settings.isOn();
    drive = (float) Decibels.toGain(settings.driveDb());
    double ceiling = Decibels.toGain(settings.ceilingDb());
    curve = new ClipCurve(ceiling, settings.softnessPercent() / 100);
    end = (float) (ceiling * SWING);
    oversamplers = new Oversampler[spec.channels()];
    for (int channel = 0; channel < oversamplers.length; channel++) {
      oversamplers[channel] = Oversampler.forCurves(spec.sampleRateHz());
    }
    delay = SampleDelay.prepare(spec, new SampleDelay.Settings(latencyFrames()));
    dry = new float[spec.channels()][STEP_FRAMES];
    cuts = new float[spec.channels()][STEP_FRAMES];
    high = new float[STEP_FRAMES * oversamplers[0].factor()];
  }

  public static SoftClipper prepare(Spec spec, Settings settings) {
    return new SoftClipper(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < oversamplers.length; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
    }
    if (!isOn) {
      delay.process(block, frames);
      return;
    }
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      step(block, at, Math.min(STEP_FRAMES, frames - at));
    }
  }

  @Override
  public void reset() {
    for (Oversampler oversampler : oversamplers) {
      oversampler.reset();
    }
    delay.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return oversamplers[0].latencyFrames();
  }

  private void step(float[][] block, int at, int frames) {
    for (int channel = 0; channel < dry.length; channel++) {
      drive(block[channel], at, dry[channel], frames);
      Oversampler oversampler = oversamplers[channel];
      oversampler.up(dry[channel], frames, high);
      curve.keepWhatIsCut(high, frames * oversampler.factor());
      oversampler.down(high, frames, cuts[channel]);
    }
    delay.process(dry, frames);
    for (int channel = 0; channel < dry.length; channel++) {
      takeOff(cuts[channel], dry[channel], block[channel], at, frames);
    }
  }

  private void drive(float[] signal, int at, float[] driven, int frames) {
    for (int i = 0; i < frames; i++) {
      driven[i] = signal[at + i] * drive;
    }
  }

  private void takeOff(float[] cut, float[] dry, float[] signal, int at, int frames) {
    for (int i = 0; i < frames; i++) {
      signal[at + i] = Math.max(-end, Math.min(end, dry[i] - cut[i]));
    }
  }
}
