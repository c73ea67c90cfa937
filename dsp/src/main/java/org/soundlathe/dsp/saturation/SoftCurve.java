package org.soundlathe.dsp.saturation;

/// A smooth curve without a corner anywhere: straight for soft sound, level at ±1 for loud.
///
/// f(x) = (1 + s) x / (s + sqrt(1 + ((1 + s) x)²)), leaned to one side by a bias b and brought back
/// through zero with slope 1: g(x) = (f(d x + b) - f(b)) / f'(b) for a drive d. It has derivatives
/// of every order, so its overtones fall off exponentially and little is left to fold back. With s
/// = 0 it nears its limit as 1/x², with s = 1 as slowly as 1/x, like the anhysteretic magnetisation
/// of tape (Langevin's function).
// The curve is our own; the slow approach after J.-M. Chowdhury, "Real-time physical modelling for
// analog tape machines", DAFx-19, section 3.
public final class SoftCurve implements Bend {
  private final double drive;
  private final double bias;
  private final double softness;
  private final double atBias;
  private final double scale;

  /// @param drive linear factor before the curve
  /// @param bias where on the curve silence lies, -1..1
  /// @param softness 0 (near its limit soon) .. 1 (late)
  public SoftCurve(double drive, double bias, double softness) {
    this.drive = drive;
    this.bias = bias;
    this.softness = softness;
    atBias = shape(bias);
    scale = 1 / slope(bias);
  }

  @Override
  public void bend(float[] signal, int frames) {
    float steep = (float) (drive * (1 + softness));
    float shift = (float) (bias * (1 + softness));
    float soft = (float) softness;
    // In float by the same steps as below, so that silence stays exact silence.
    float rest = shift / (soft + (float) Math.sqrt(1 + shift * shift));
    float level = (float) scale;
    for (int i = 0; i < frames; i++) {
      float x = steep * signal[i] + shift;
      signal[i] = level * (x / (soft + (float) Math.sqrt(1 + x * x)) - rest);
    }
  }

  /// Nothing to forget.
  @Override
  public void reset() {}

  /// The value of the curve, slowly and in double.
  public double at(double x) {
    return scale * (shape(drive * x + bias) - atBias);
  }

  private double shape(double x) {
    double steep = (1 + softness) * x;
    return steep / (softness + Math.sqrt(1 + steep * steep));
  }

  private double slope(double x) {
    double steep = (1 + softness) * x;
    double root = Math.sqrt(1 + steep * steep);
    double below = softness + root;
    return (1 + softness) * (below - steep * steep / root) / (below * below);
  }
}
