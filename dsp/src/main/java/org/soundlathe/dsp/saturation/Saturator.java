package org.soundlathe.dsp.saturation;

import java.util.stream.IntStream;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.SaturationParameters;
import org.soundlathe.dsp.unit.Decibels;

/// Warms a sound or drives it: rounds its peaks and adds overtones as tape, a tube or a transformer
/// would, without false notes and without DC.
///
/// Full scale meets the curve at its bend, so that 0 dB of drive already touches the peaks. The
/// curve works at 352.8 kHz or more. With a mix of 0 % it is a pure delay, bit for bit.
public final class Saturator implements Kernel {
  private final WetAndDry inner;

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
    var paths =
        IntStream.range(0, spec.channels())
            .mapToObj(_ -> DrivenPath.of(spec.sampleRateHz(), settings))
            .toList();
    double mix = settings.mixPercent() / 100;
    double output = Decibels.toGain(settings.outputDb());
    double level = settings.autoGain() ? autoGain(settings) : 1;
    inner = new WetAndDry(spec, paths, mix * level * output, (1 - mix) * output);
  }

  public static Saturator prepare(Spec spec, Settings settings) {
    return new Saturator(spec, settings);
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

  /// A transformer passes most of the music straight, so only its drive is taken back.
  private static double autoGain(Settings settings) {
    return settings.curve() == Curve.TRANSFORMER
        ? Decibels.toGain(-settings.driveDb())
        : AutoGain.of(DrivenPath.curve(settings));
  }
}
