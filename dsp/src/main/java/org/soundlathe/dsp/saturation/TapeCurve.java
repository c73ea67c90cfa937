package org.soundlathe.dsp.saturation;

/// The magnetisation of tape: bends early and reaches its end late.
///
/// Two curves of the [GainStage]'s form with different reach, f(x) = ½ r(1.5 x) + ½ r(0.5 x) with
/// r(x) = x / sqrt(1 + x²), within 0.035 of the anhysteretic magnetisation L(x) = coth 3x - 1/3x
/// (Langevin's function with slope 1); taken as its mean between samples like a [GainStage].
// Langevin's function for tape: J.-M. Chowdhury, "Real-time physical modelling for analog tape
// machines", DAFx-19. The mean: see GainStage.
final class TapeCurve implements StaticCurve {
  private static final float NEAR = 1.5f;
  private static final float FAR = 0.5f;

  private final double drive;
  private final double bias;
  private final double scale;
  private float before;

  TapeCurve(double drive, double bias) {
    this.drive = drive;
    this.bias = bias;
    scale = 1 / (slope(NEAR) + slope(FAR));
    reset();
  }

  @Override
  public void bend(float[] signal, int frames) {
    float steep = (float) drive;
    float shift = (float) bias;
    float level = (float) scale;
    float x0 = before;
    float near0 = root(NEAR * x0);
    float far0 = root(FAR * x0);
    // In float by the same steps as below, so that silence stays exact silence.
    float nearRest = root(NEAR * shift);
    float farRest = root(FAR * shift);
    float rest = mean(shift + shift, nearRest + nearRest, farRest + farRest);
    for (int i = 0; i < frames; i++) {
      float x1 = steep * signal[i] + shift;
      float near1 = root(NEAR * x1);
      float far1 = root(FAR * x1);
      signal[i] = level * (mean(x1 + x0, near1 + near0, far1 + far0) - rest);
      x0 = x1;
      near0 = near1;
      far0 = far1;
    }
    before = x0;
  }

  @Override
  public void reset() {
    before = (float) bias;
  }

  @Override
  public double at(double x) {
    return scale * (shape(drive * x + bias) - shape(bias));
  }

  private static float mean(float sum, float near, float far) {
    return sum * (NEAR / 2 / near + FAR / 2 / far);
  }

  private static float root(float x) {
    return (float) Math.sqrt(1 + x * x);
  }

  private static double shape(double x) {
    double near = NEAR * x;
    double far = FAR * x;
    return (near / Math.sqrt(1 + near * near) + far / Math.sqrt(1 + far * far)) / 2;
  }

  private double slope(double reach) {
    double below = 1 + reach * bias * reach * bias;
    return reach / 2 / (below * Math.sqrt(below));
  }
}
