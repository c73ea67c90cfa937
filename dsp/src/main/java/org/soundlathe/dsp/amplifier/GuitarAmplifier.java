package org.soundlathe.dsp.amplifier;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.AmplifierParameters;

/// Makes an electric guitar out of a guitar that was recorded straight from its jack: one to three
/// stages of gain, the three knobs, a power stage whose supply gives way, and a cabinet.
///
/// Expects a direct recording at a working level (about -18 dBFS RMS, peaks below 0 dBFS). Adds no
/// noise, no hum and no DC. Everything that bends the wave runs at 352.8 kHz or more.
public final class GuitarAmplifier implements Kernel {
  private final AmplifiedSignal[] signals;
  private final float[] step = new float[AmplifiedSignal.STEP_FRAMES];
  private long brokenSamples;

  /// @param gainDb 0..40
  /// @param bassPercent position of the knob, 0..100; likewise middle and treble
  /// @param sagPercent 0..100
  /// @param outputDb -24..24
  public record Settings(
      Voicing voicing,
      double gainDb,
      double bassPercent,
      double middlePercent,
      double treblePercent,
      double sagPercent,
      Cabinet cabinet,
      double outputDb) {
    public Settings {
      AmplifierParameters.GAIN.check(gainDb);
      AmplifierParameters.BASS.check(bassPercent);
      AmplifierParameters.MIDDLE.check(middlePercent);
      AmplifierParameters.TREBLE.check(treblePercent);
      AmplifierParameters.SAG.check(sagPercent);
      AmplifierParameters.OUTPUT.check(outputDb);
    }
  }

  private GuitarAmplifier(Spec spec, Settings settings) {
    signals = new AmplifiedSignal[spec.channels()];
    for (int channel = 0; channel < signals.length; channel++) {
      signals[channel] = new AmplifiedSignal(spec.sampleRateHz(), settings);
    }
  }

  public static GuitarAmplifier prepare(Spec spec, Settings settings) {
    return new GuitarAmplifier(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < signals.length; channel++) {
      float[] signal = block[channel];
      brokenSamples += Finite.mend(signal, frames);
      for (int at = 0; at < frames; at += step.length) {
        int now = Math.min(step.length, frames - at);
        System.arraycopy(signal, at, step, 0, now);
        signals[channel].process(step, now);
        System.arraycopy(step, 0, signal, at, now);
      }
    }
  }

  @Override
  public void reset() {
    for (AmplifiedSignal signal : signals) {
      signal.reset();
    }
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return signals[0].latencyFrames();
  }
}
