package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.unit.Decibels;

/// What one trip through a delay line costs a sound: a loss that gives the wanted decay at 1 kHz,
/// and a one-pole low-pass that makes the highs die sooner (and the lows a little later).
///
/// @param gain factor on the input of the low-pass
/// @param pole factor on its last output, 0..1
record Damping(double gain, double pole) {
  private static final double MIDDLE_HZ = 1_000;
  private static final double HIGH_HZ = 8_000;
  // With full damping 8 kHz rings this part of the time that 1 kHz rings.
  private static final double SHORTEST_HIGHS = 0.15;
  // Lows ring at most 4/3 as long as 1 kHz: the mild warmth of a real room.
  private static final double MOST_WARMTH = 0.25;

  /// @param lengthFrames of the delay line
  static Damping of(
      int lengthFrames, double decaySeconds, double dampingPercent, int sampleRateHz) {
    double lossDb = 60.0 * lengthFrames / (sampleRateHz * decaySeconds);
    double highDecay = 1 - (1 - SHORTEST_HIGHS) * dampingPercent / 100;
    double moreLossOfHighsDb = lossDb * (1 / highDecay - 1);
    double middle = angle(MIDDLE_HZ, sampleRateHz);
    double highs = angle(HIGH_HZ, sampleRateHz);
    double pole = 0;
    for (double step = 0.5; step > 1e-9; step /= 2) {
      double middleDb = lossDb(pole + step, middle);
      boolean isTooWarm = middleDb > MOST_WARMTH * lossDb;
      if (!isTooWarm && lossDb(pole + step, highs) - middleDb <= moreLossOfHighsDb) {
        pole += step;
      }
    }
    double atMiddle = -lossDb + lossDb(pole, middle);
    return new Damping(Decibels.toGain(atMiddle) * (1 - pole), pole);
  }

  /// The pole of a one-pole low-pass that passes so much less there than at 0 Hz.
  static double poleOfLoss(double lossDb, double frequencyHz, int sampleRateHz) {
    double pole = 0;
    for (double step = 0.5; step > 1e-9; step /= 2) {
      if (lossDb(pole + step, angle(frequencyHz, sampleRateHz)) <= lossDb) {
        pole += step;
      }
    }
    return pole;
  }

  /// How much less a one-pole low-pass passes there than at 0 Hz, in dB.
  private static double lossDb(double pole, double angle) {
    double power = 1 - 2 * pole * StrictMath.cos(angle) + pole * pole;
    return Decibels.ofPower(power / ((1 - pole) * (1 - pole)));
  }

  private static double angle(double frequencyHz, int sampleRateHz) {
    return 2 * StrictMath.PI * Math.min(frequencyHz / sampleRateHz, 0.4);
  }
}
