package org.soundlathe.dsp.modulation;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.ModulationParameters;

/// Lets the level fall and rise in a steady rhythm; begins at its loudest.
///
/// Every second channel may move later than the others. With a depth of 0 the sound passes bit for
/// bit.
public final class Tremolo implements Kernel {
  private static final int STEP_FRAMES = 64;

  private final double depth;
  private final Sway[] sways;
  private final double[] values = new double[STEP_FRAMES];
  private final float[] gains = new float[STEP_FRAMES];
  private final int channels;
  private long frame;
  private long brokenSamples;

  /// @param rateHz 0.02..20; [Tempo] tells that of a note
  /// @param depthPercent 0..100
  /// @param stereoPhaseDegrees 0..180, how much later channels 1, 3, … move
  public record Settings(Wave wave, double rateHz, double depthPercent, double stereoPhaseDegrees) {
    public Settings {
      ModulationParameters.TREMOLO_RATE.check(rateHz);
      ModulationParameters.TREMOLO_DEPTH.check(depthPercent);
      ModulationParameters.TREMOLO_PHASE.check(stereoPhaseDegrees);
    }
  }

  private Tremolo(Spec spec, Settings settings) {
    depth = settings.depthPercent() / 100;
    channels = spec.channels();
    double late = 1 - settings.stereoPhaseDegrees() / 360;
    sways =
        new Sway[] {
          new Sway(settings.wave(), settings.rateHz(), spec.sampleRateHz(), 0),
          new Sway(settings.wave(), settings.rateHz(), spec.sampleRateHz(), late)
        };
  }

  public static Tremolo prepare(Spec spec, Settings settings) {
    return new Tremolo(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < channels; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
    }
    if (depth == 0) {
      return;
    }
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      int now = Math.min(STEP_FRAMES, frames - at);
      for (int side = 0; side < Math.min(2, channels); side++) {
        fillGains(sways[side], now);
        for (int channel = side; channel < channels; channel += 2) {
          float[] signal = block[channel];
          for (int i = 0; i < now; i++) {
            signal[at + i] *= gains[i];
          }
        }
      }
      frame += now;
    }
  }

  @Override
  public void reset() {
    frame = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  private void fillGains(Sway sway, int frames) {
    sway.fill(values, frame, frames);
    for (int i = 0; i < frames; i++) {
      // The sine's series may pass 1 by its last bits; a gain is never above 1 or below 0.
      gains[i] = (float) Math.min(1, Math.max(0, 1 - depth * (1 - values[i]) / 2));
    }
  }
}
