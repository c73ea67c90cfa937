package org.soundlathe.dsp.saturation;

/// The curve of the tape, and after it the highs that its distance from the head costs: 6 dB per
/// octave above a corner, as a first-order low-pass.
final class TapeHead implements Bend {
  private static final double SILENCE = 1e-20;

  private final Bend curve;
  private final double taken;
  private double level;

  /// @param sampleRateHz of the signal that comes here; far above the corner
  TapeHead(Bend curve, double cornerHz, double sampleRateHz) {
    this.curve = curve;
    taken = 1 - StrictMath.exp(-2 * StrictMath.PI * cornerHz / sampleRateHz);
  }

  @Override
  public void bend(float[] signal, int frames) {
    curve.bend(signal, frames);
    double kept = 1 - taken;
    double low = level;
    for (int i = 0; i < frames; i++) {
      low = kept * low + taken * signal[i];
      low = Math.abs(low) < SILENCE ? 0 : low;
      signal[i] = (float) low;
    }
    level = low;
  }

  @Override
  public void reset() {
    curve.reset();
    level = 0;
  }
}
