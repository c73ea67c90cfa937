package org.soundlathe.dsp.filter;

import org.soundlathe.dsp.unit.Decibels;

/// The analogue filters that ours stand for, straight from their formulas: gains in dB.
// Second-order shapes: R. Bristow-Johnson, "Cookbook formulae for audio equalizer biquad filter
// coefficients", section "analog prototype".
public final class Analog {
  private Analog() {}

  public static double gainDb(
      Shape shape, double cornerHz, double q, double gainDb, double frequencyHz) {
    double w = frequencyHz / cornerHz;
    double a = Decibels.toGain(gainDb / 2);
    double root = Math.sqrt(a);
    return switch (shape) {
      case BELL -> ratioDb(1 - w * w, w * a / q, 1 - w * w, w / (a * q));
      case LOW_SHELF -> ratioDb(a * (a - w * w), a * w * root / q, 1 - a * w * w, w * root / q);
      case HIGH_SHELF -> ratioDb(a * (1 - a * w * w), a * w * root / q, a - w * w, w * root / q);
      case TILT -> ratioDb(1, a * a * w, a * a, w);
      case NOTCH -> ratioDb(1 - w * w, 0, 1 - w * w, w / q);
      case ALL_PASS -> 0;
      case BAND_PASS -> ratioDb(0, w / q, 1 - w * w, w / q);
      case LOW_PASS -> ratioDb(1, 0, 1 - w * w, w / q);
      case HIGH_PASS -> ratioDb(w * w, 0, 1 - w * w, w / q);
      case GENTLE_LOW_PASS -> ratioDb(1, 0, 1, w);
      case GENTLE_HIGH_PASS -> ratioDb(0, w, 1, w);
    };
  }

  public static double butterworthLowPassDb(int order, double ratio) {
    return -Decibels.ofPower(1 + StrictMath.pow(ratio, 2 * order));
  }

  private static double ratioDb(double upRe, double upIm, double downRe, double downIm) {
    return Decibels.ofPower((upRe * upRe + upIm * upIm) / (downRe * downRe + downIm * downIm));
  }
}
