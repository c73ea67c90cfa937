package org.soundlathe.dsp.saturation;

/// Bends the lows as the iron core of a transformer does: not the voltage but its sum over time,
/// the flux, meets the curve, and the flux of 50 Hz is ten times that of 500 Hz.
///
/// A leaking integrator, the curve, and the exact inverse of the integrator: soft sound comes out
/// as it went in. A tone of [#REFERENCE_HZ] meets the curve at its own level.
final class CoreFlux implements Bend {
  static final double REFERENCE_HZ = 60;
  private static final double LEAK_HZ = 5;
  private static final double SILENCE = 1e-20;

  private final GainStage curve;
  private final double kept;
  private final double step;
  private double flux;
  private double bentBefore;

  /// @param sampleRateHz of the signal that comes here
  CoreFlux(GainStage curve, double sampleRateHz) {
    this.curve = curve;
    kept = StrictMath.exp(-2 * StrictMath.PI * LEAK_HZ / sampleRateHz);
    step = 2 * StrictMath.PI * REFERENCE_HZ / sampleRateHz;
  }

  /// State and sums are double: the inverse of the integrator makes its rounding louder by a
  /// thousand.
  @Override
  public void bend(float[] signal, int frames) {
    double sum = flux;
    double before = bentBefore;
    double perStep = 1 / step;
    for (int i = 0; i < frames; i++) {
      sum = kept * sum + step * signal[i];
      sum = Math.abs(sum) < SILENCE ? 0 : sum;
      double bent = curve.at(sum);
      signal[i] = (float) ((bent - kept * before) * perStep);
      before = bent;
    }
    flux = sum;
    bentBefore = before;
  }

  @Override
  public void reset() {
    flux = 0;
    bentBefore = 0;
  }
}
