package org.soundlathe.dsp.delay;

import org.soundlathe.dsp.unit.Decibels;

/// Lifts the lows around 90 Hz as a playing head does: a wide bell.
///
/// Trapezoidal state-variable band-pass added to the sound (V. Zavalishin, "The Art of VA Filter
/// Design", 2018, §4).
final class HeadBump {
  private static final double CENTRE_HZ = 90;
  private static final double DAMPING = 1.6;
  private static final double TINY = 1e-15;

  private final double lift;
  private final double g;
  private final double scale;
  private double band;
  private double low;

  HeadBump(double bumpDb, int sampleRateHz) {
    lift = (Decibels.toGain(bumpDb) - 1) * DAMPING;
    g = StrictMath.tan(StrictMath.PI * CENTRE_HZ / sampleRateHz);
    scale = 1 / (1 + g * (g + DAMPING));
  }

  double next(double sample) {
    double high = (sample - low - (g + DAMPING) * band) * scale;
    double middle = g * high + band;
    band = settled(g * high + middle);
    double bottom = g * middle + low;
    low = settled(g * middle + bottom);
    return sample + lift * middle;
  }

  void reset() {
    band = 0;
    low = 0;
  }

  private static double settled(double state) {
    return Math.abs(state) < TINY ? 0 : state;
  }
}
