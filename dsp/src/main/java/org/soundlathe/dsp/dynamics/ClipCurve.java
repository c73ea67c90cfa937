package org.soundlathe.dsp.dynamics;

/// A straight line up to a knee, a cubic bend above it, and flat where that reaches the ceiling.
///
/// With `u` from the knee as a part of the way from knee to ceiling the bend is `u - 4/27 u^3`: its
/// slope falls from 1, without a corner, to 0 at u = 1.5.
final class ClipCurve {
  private static final float BEND = 4f / 27;
  private static final float TOP = 1.5f;
  // A knee of no width would divide by zero; this one is 0.0001 dB wide.
  private static final double NARROWEST = 1e-5;

  private final float knee;
  private final float width;
  private final float perWidth;

  /// @param ceiling the highest output
  /// @param softness which part of the way up to it is bent, 0..1
  ClipCurve(double ceiling, double softness) {
    double span = ceiling * Math.max(NARROWEST, softness);
    knee = (float) (ceiling - span);
    width = (float) span;
    perWidth = (float) (1 / span);
  }

  /// Replaces each sample by what the curve takes off it: 0 up to the knee.
  void keepWhatIsCut(float[] signal, int count) {
    for (int i = 0; i < count; i++) {
      float sample = signal[i];
      float above = Math.max(0f, Math.abs(sample) - knee);
      float u = Math.min(TOP, above * perWidth);
      float cut = above - width * (u - BEND * u * u * u);
      signal[i] = sample - Math.copySign(Math.abs(sample) - cut, sample);
    }
  }
}
