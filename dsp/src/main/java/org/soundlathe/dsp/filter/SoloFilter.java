package org.soundlathe.dsp.filter;

import org.soundlathe.dsp.unit.Decibels;

/// One second-order filter on one signal, for the inside of other kernels: a pass, bell, shelf or
/// all-pass that never changes while it runs.
///
/// A state-variable filter with trapezoidal integrators; its state is double. A corner above 0.45
/// of the sample rate stands there. Samples are finite. [#process] and [#reset] never allocate; one
/// thread at a time.
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

  private SoloFilter(double warped, double damping, double ofInput, double ofBand, double ofLow) {
    a1 = 1 / (1 + warped * (warped + damping));
    a2 = warped * a1;
    a3 = warped * a2;
    this.ofInput = ofInput;
    this.ofBand = ofBand;
    this.ofLow = ofLow;
  }

  public static SoloFilter highPass(double sampleRateHz, double cutoffHz, double q) {
    return new SoloFilter(warp(sampleRateHz, cutoffHz), 1 / q, 1, -1 / q, -1);
  }

  public static SoloFilter lowPass(double sampleRateHz, double cutoffHz, double q) {
    return new SoloFilter(warp(sampleRateHz, cutoffHz), 1 / q, 0, 0, 1);
  }

  /// Turns the phase by 180° at the centre and leaves every level.
  public static SoloFilter allPass(double sampleRateHz, double centreHz, double q) {
    return new SoloFilter(warp(sampleRateHz, centreHz), 1 / q, 1, -2 / q, 0);
  }

  public static SoloFilter bell(double sampleRateHz, double centreHz, double q, double gainDb) {
    double amplitude = Decibels.toGain(gainDb / 2);
    double damping = 1 / (q * amplitude);
    double ofBand = damping * (amplitude * amplitude - 1);
    return new SoloFilter(warp(sampleRateHz, centreHz), damping, 1, ofBand, 0);
  }

  public static SoloFilter highShelf(
      double sampleRateHz, double cornerHz, double q, double gainDb) {
    double amplitude = Decibels.toGain(gainDb / 2);
    double power = amplitude * amplitude;
    double warped = warp(sampleRateHz, cornerHz) * Math.sqrt(amplitude);
    return new SoloFilter(warped, 1 / q, power, (1 - amplitude) * amplitude / q, 1 - power);
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

  private static double warp(double sampleRateHz, double frequencyHz) {
    return StrictMath.tan(StrictMath.PI * Math.min(HIGHEST_CORNER, frequencyHz / sampleRateHz));
  }
}
