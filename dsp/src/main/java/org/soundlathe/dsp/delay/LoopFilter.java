package org.soundlathe.dsp.delay;

/// Takes lows and highs off at 6 dB an octave, never louder than what came: fit for a loop.
///
/// Two one-pole filters in trapezoidal form with the corner where it belongs (V. Zavalishin, "The
/// Art of VA Filter Design", 2018, §3); a corner outside its range is no filter at all.
final class LoopFilter {
  // -300 dB: beneath it a state is no sound.
  private static final double TINY = 1e-15;

  private final double lowShare;
  private final double highShare;
  private double low;
  private double high;

  /// @param lowCutHz where lows are 3 dB down; 10 and below is off
  /// @param highCutHz where highs are 3 dB down; 20000 and above, or too near half the rate, is off
  LoopFilter(double lowCutHz, double highCutHz, int sampleRateHz) {
    lowShare = lowCutHz <= 10 ? 0 : share(lowCutHz, sampleRateHz);
    highShare =
        highCutHz >= 20_000 || highCutHz >= 0.45 * sampleRateHz
            ? 1
            : share(highCutHz, sampleRateHz);
  }

  double next(double sample) {
    double lows = low + (sample - low) * lowShare;
    low = settled(lows + (sample - low) * lowShare);
    double rest = sample - lows;
    if (highShare == 1) {
      return rest;
    }
    double move = (rest - high) * highShare;
    double dark = high + move;
    high = settled(dark + move);
    return dark;
  }

  void reset() {
    low = 0;
    high = 0;
  }

  private static double settled(double state) {
    return Math.abs(state) < TINY ? 0 : state;
  }

  /// g/(1+g) of the trapezoidal integrator, g = tan(πf/fs).
  private static double share(double cornerHz, int sampleRateHz) {
    double g = StrictMath.tan(StrictMath.PI * cornerHz / sampleRateHz);
    return g / (1 + g);
  }
}
