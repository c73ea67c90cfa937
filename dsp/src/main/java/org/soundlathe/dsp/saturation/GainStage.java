package org.soundlathe.dsp.saturation;

/// One gain stage, such as a triode: straight for soft sound, level at its ends for loud, and with
/// few false notes even when it is driven into a square.
///
/// The curve f(x) = x / sqrt(1 + x²), leaned by a bias b and brought back through zero with slope
/// 1: g(x) = (f(d x + b) - f(b)) / f'(b). It has derivatives of every order, so that its overtones
/// fall off exponentially. What comes out is its mean from one sample to the next, as if they were
/// joined by straight lines: overtones near the sample rate, which would fold into the lowest
/// notes, fall by 30 dB and more. It is half a sample late and a little softer near the end of the
/// band; at eight times 44.1 kHz, 0.14 dB at 20 kHz.
// J. D. Parker, V. Zavalishin, E. Le Bivic, "Reducing the aliasing of nonlinear waveshaping using
// continuous-time convolution", DAFx-16. The integral of f is q = sqrt(1 + x²), so that the mean
// (q1 - q0) / (x1 - x0) is (x1 + x0) / (q1 + q0): no difference of near values, no special case.
public final class GainStage implements StaticCurve {
  private final double drive;
  private final double bias;
  private final double atBias;
  private final double scale;
  private float before;

  /// @param drive linear factor before the curve
  /// @param bias where on the curve silence lies, -1..1
  public GainStage(double drive, double bias) {
    this.drive = drive;
    this.bias = bias;
    double below = 1 + bias * bias;
    atBias = bias / Math.sqrt(below);
    scale = below * Math.sqrt(below);
    reset();
  }

  @Override
  public void bend(float[] signal, int frames) {
    float steep = (float) drive;
    float shift = (float) bias;
    float level = (float) scale;
    // In float by the same steps as below, so that silence stays exact silence.
    float rest = shift / root(shift);
    float x0 = before;
    float q0 = root(x0);
    for (int i = 0; i < frames; i++) {
      float x1 = steep * signal[i] + shift;
      float q1 = root(x1);
      signal[i] = level * ((x1 + x0) / (q1 + q0) - rest);
      x0 = x1;
      q0 = q1;
    }
    before = x0;
  }

  @Override
  public void reset() {
    before = (float) bias;
  }

  @Override
  public double at(double x) {
    double leaned = drive * x + bias;
    return scale * (leaned / Math.sqrt(1 + leaned * leaned) - atBias);
  }

  private static float root(float x) {
    return (float) Math.sqrt(1 + x * x);
  }
}
