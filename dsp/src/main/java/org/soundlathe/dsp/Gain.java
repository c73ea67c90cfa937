package org.soundlathe.dsp;

/// Makes a sound louder or softer by one factor; a factor of 1 leaves every bit.
public final class Gain implements Kernel {
  private final float gain;
  private long brokenSamples;

  /// @param gain linear factor -1e6..1e6; negative turns the wave upside down
  public record Settings(double gain) {
    public Settings {
      if (!(Math.abs(gain) <= 1e6)) {
        throw new IllegalArgumentException("gain " + gain + " is outside -1e6..1e6");
      }
    }
  }

  private Gain(float gain) {
    this.gain = gain;
  }

  public static Gain prepare(Spec spec, Settings settings) {
    return new Gain((float) settings.gain());
  }

  @Override
  public void process(float[][] block, int frames) {
    for (float[] signal : block) {
      process(signal, frames);
    }
  }

  /// Treats frames 0..frames-1 of one signal in place.
  public void process(float[] signal, int frames) {
    brokenSamples += Finite.mend(signal, frames);
    if (gain == 1f) {
      return;
    }
    for (int i = 0; i < frames; i++) {
      signal[i] *= gain;
    }
  }

  @Override
  public void reset() {
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }
}
