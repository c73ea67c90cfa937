package org.soundlathe.dsp.filter;

/// One [Section] on one signal, for the inside of other kernels: a filter that never changes while
/// it runs.
///
/// A state-variable filter with trapezoidal integrators; its state is double. Samples are finite.
/// [#process] and [#reset] never allocate; one thread at a time.
// After A. Simper, "Linear Trapezoidal Integrated State Variable Filter" (Cytomic, 2013).
public final class SoloFilter {
  // Below -400 dBFS the state is emptied, before it slows the processor down as a denormal.
  private static final double SILENCE = 1e-20;
  private static final double HIGHEST_CORNER = 0.45;

  private final double a1;
  private final double a2;
  private final double a3;
  private final double ofInput;
  private final double ofBand;
  private final double ofLow;
  private double first;
  private double second;

  private SoloFilter(Section section) {
    a1 = 1 / (1 + section.g * (section.g + section.k));
    a2 = section.g * a1;
    a3 = section.g * a2;
    ofInput = section.high;
    ofBand = section.band - section.k * section.high;
    ofLow = section.low - section.high;
  }

  /// True to its analogue prototype near the Nyquist frequency too; the ranges of [Section#design].
  public static SoloFilter of(
      Shape shape, double frequencyHz, double q, double gainDb, int sampleRateHz) {
    return new SoloFilter(new Section().design(shape, frequencyHz, q, gainDb, sampleRateHz));
  }

  /// A high-pass by the bilinear transform: two with q √½ turn the phase exactly as [#allPass]
  /// does. A corner above 0.45 of the sample rate stands there.
  public static SoloFilter highPass(double cutoffHz, double q, int sampleRateHz) {
    return new SoloFilter(new Section().set(warp(cutoffHz, sampleRateHz), 1 / q, 0, 0, 1));
  }

  /// Leaves every level and turns the phase, by 180° at the centre; see [#highPass].
  public static SoloFilter allPass(double centreHz, double q, int sampleRateHz) {
    return new SoloFilter(new Section().set(warp(centreHz, sampleRateHz), 1 / q, 1, -1 / q, 1));
  }

  /// Filters samples from..to-1 in place.
  public void process(float[] signal, int from, int to) {
    double s1 = first;
    double s2 = second;
    for (int i = from; i < to; i++) {
      double x = signal[i];
      double high = x - s2;
      double band = a1 * s1 + a2 * high;
      double low = s2 + (a2 * s1 + a3 * high);
      signal[i] = (float) (ofInput * x + ofBand * band + ofLow * low);
      s1 = 2 * band - s1;
      s2 = 2 * low - s2;
      if (Math.abs(s1) + Math.abs(s2) < SILENCE) {
        s1 = 0;
        s2 = 0;
      }
    }
    first = s1;
    second = s2;
  }

  public void reset() {
    first = 0;
    second = 0;
  }

  private static double warp(double frequencyHz, int sampleRateHz) {
    return Angle.tangent(StrictMath.PI * Math.min(HIGHEST_CORNER, frequencyHz / sampleRateHz));
  }
}
