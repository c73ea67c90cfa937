package org.soundlathe.dsp.saturation;

import java.util.stream.IntStream;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.SaturationParameters;
import org.soundlathe.dsp.unit.Decibels;

/// Makes a dull sound bright by new overtones: takes what lies above a corner, drives it into a
/// curve, and mixes it to the sound, which itself stays as it is.
///
/// At 100 % the driven highs are as loud as those that were there, at the working level of -18 dBFS
/// RMS. With 0 % it is a pure delay, bit for bit.
public final class Exciter implements Kernel {
  // Silence lies this far up the curve when only even overtones are wanted; set by the spectrum of
  // a sine: the second then stands well above the third.
  private static final double MOST_BIAS = 0.8;

  private final WetAndDry inner;

  /// @param cornerHz 1000..12000
  /// @param driveDb 0..24
  /// @param evenPercent 0 (odd overtones only) .. 100
  /// @param amountPercent 0..100
  public record Settings(
      double cornerHz, double driveDb, double evenPercent, double amountPercent) {
    public Settings {
      SaturationParameters.EXCITER_CORNER.check(cornerHz);
      SaturationParameters.EXCITER_DRIVE.check(driveDb);
      SaturationParameters.EXCITER_EVEN.check(evenPercent);
      SaturationParameters.EXCITER_AMOUNT.check(amountPercent);
    }
  }

  private Exciter(Spec spec, Settings settings) {
    var paths =
        IntStream.range(0, spec.channels())
            .mapToObj(
                _ -> new ExcitedPath(spec.sampleRateHz(), settings.cornerHz(), curve(settings)))
            .toList();
    double amount = settings.amountPercent() / 100;
    inner = new WetAndDry(spec, paths, amount * AutoGain.of(curve(settings)), 1);
  }

  public static Exciter prepare(Spec spec, Settings settings) {
    return new Exciter(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    inner.process(block, frames);
  }

  @Override
  public void reset() {
    inner.reset();
  }

  @Override
  public long brokenSamples() {
    return inner.brokenSamples();
  }

  @Override
  public int latencyFrames() {
    return inner.latencyFrames();
  }

  private static GainStage curve(Settings settings) {
    double drive = Decibels.toGain(settings.driveDb());
    return new GainStage(drive, MOST_BIAS * settings.evenPercent() / 100);
  }
}
