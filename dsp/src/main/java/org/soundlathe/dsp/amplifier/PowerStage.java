package org.soundlathe.dsp.amplifier;

import org.soundlathe.dsp.saturation.GainStage;

/// The last tubes, which push and pull alike (odd overtones), and their supply, which gives way to
/// a loud chord and recovers in a moment.
final class PowerStage {
  // How fast the supply's capacitors are emptied and filled; tube rectifiers: tens of milliseconds.
  private static final double SUPPLY_SECONDS = 0.06;
  // At full sag a full-scale tone loses about 6 dB.
  private static final double DEEPEST = 1.5;
  private static final double SILENCE = 1e-20;

  private final GainStage tubes;
  private final double sag;
  private final double share;
  private double load;

  /// @param sag 0..1
  PowerStage(double drive, double sag, double sampleRateHz) {
    tubes = new GainStage(drive, 0);
    this.sag = sag * DEEPEST;
    share = 1 - StrictMath.exp(-1 / (SUPPLY_SECONDS * sampleRateHz));
  }

  void process(float[] signal, int frames) {
    tubes.bend(signal, frames);
    if (sag > 0) {
      giveWay(signal, frames);
    }
  }

  void reset() {
    tubes.reset();
    load = 0;
  }

  private void giveWay(float[] signal, int frames) {
    double drawn = load;
    for (int i = 0; i < frames; i++) {
      double x = signal[i];
      drawn += share * (Math.abs(x) - drawn);
      drawn = drawn < SILENCE ? 0 : drawn;
      signal[i] = (float) (x / (1 + sag * drawn));
    }
    load = drawn;
  }
}
