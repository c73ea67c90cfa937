package org.soundlathe.dsp.amplifier;

/// What lies between two stages: a capacitor that stops DC and some lows, and a triode's own
/// capacity that takes highs away; both 6 dB per octave.
final class Coupling {
  private static final double SILENCE = 1e-20;

  private final double lowShare;
  private final double highShare;
  private double low;
  private double high;

  /// @param sampleRateHz of the signal that comes here; far above both corners
  Coupling(double lowHz, double highHz, double sampleRateHz) {
    lowShare = 1 - StrictMath.exp(-2 * StrictMath.PI * lowHz / sampleRateHz);
    highShare = 1 - StrictMath.exp(-2 * StrictMath.PI * highHz / sampleRateHz);
  }

  void process(float[] signal, int frames) {
    double l = low;
    double h = high;
    for (int i = 0; i < frames; i++) {
      h += highShare * (signal[i] - h);
      signal[i] = (float) (h - l);
      l += lowShare * (h - l);
      if (Math.abs(l) + Math.abs(h) < SILENCE) {
        l = 0;
        h = 0;
      }
    }
    low = l;
    high = h;
  }

  void reset() {
    low = 0;
    high = 0;
  }
}
