package org.soundlathe.dsp.microphone;

import java.util.List;
import java.util.stream.IntStream;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.SoloFilter;
import org.soundlathe.dsp.parameter.MicrophoneParameters;
import org.soundlathe.dsp.saturation.Curve;
import org.soundlathe.dsp.saturation.Saturator;
import org.soundlathe.dsp.saturation.TapeSpeed;

/// Colours a sound as the pre-amplifier of a microphone does: not at all, with iron, or with a
/// tube.
///
/// The transformer rolls off below 15 Hz with a little resonance and bends the lows; the tube
/// stands behind one too. The drive is taken back, so that only colour is added. Every type is as
/// late as the others; the clean one at 0 dB is a pure delay, bit for bit.
public final class Preamplifier implements Kernel {
  /// What the primary's inductance leaves, and how it rings against the coupling capacitor.
  private static final double TRANSFORMER_HZ = 15;

  private static final double TRANSFORMER_Q = 0.9;

  private final List<SoloFilter> lowEnds;
  private final Saturator saturator;
  private long brokenSamples;

  /// How it is built.
  public enum Type {
    CLEAN,
    TRANSFORMER,
    TUBE
  }

  /// @param driveDb 0..24; without effect on the clean one
  /// @param outputDb -24..24
  public record Settings(Type type, double driveDb, double outputDb) {
    public Settings {
      MicrophoneParameters.DRIVE.check(driveDb);
      MicrophoneParameters.OUTPUT.check(outputDb);
    }
  }

  private Preamplifier(Spec spec, Settings settings) {
    boolean isClean = settings.type() == Type.CLEAN;
    lowEnds =
        IntStream.range(0, isClean ? 0 : spec.channels())
            .mapToObj(_ -> SoloFilter.highPass(TRANSFORMER_HZ, TRANSFORMER_Q, spec.sampleRateHz()))
            .toList();
    saturator =
        Saturator.prepare(
            spec,
            new Saturator.Settings(
                settings.type() == Type.TUBE ? Curve.TUBE : Curve.TRANSFORMER,
                settings.driveDb(),
                0,
                TapeSpeed.IPS_30,
                isClean ? 0 : 100,
                settings.outputDb(),
                true));
  }

  public static Preamplifier prepare(Spec spec, Settings settings) {
    return new Preamplifier(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < lowEnds.size(); channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
      lowEnds.get(channel).process(block[channel], 0, frames);
    }
    saturator.process(block, frames);
  }

  @Override
  public void reset() {
    for (int channel = 0; channel < lowEnds.size(); channel++) {
      lowEnds.get(channel).reset();
    }
    saturator.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples + saturator.brokenSamples();
  }

  @Override
  public int latencyFrames() {
    return saturator.latencyFrames();
  }
}
