package org.soundlathe.dsp.room;

/// What the air of a room takes from a sound on its way, at 20 °C and sea level.
// ISO 9613-1:1993, 6.2 to 6.4.
final class Air {
  static final double SOUND_METRES_PER_SECOND = 343.2;

  private static final double KELVIN = 293.15;
  private static final double TRIPLE_POINT_KELVIN = 273.16;

  private Air() {}

  /// In dB per metre.
  static double lossDb(double frequencyHz, double humidityPercent) {
    double saturation =
        StrictMath.pow(10, -6.8346 * StrictMath.pow(TRIPLE_POINT_KELVIN / KELVIN, 1.261) + 4.6151);
    double water = humidityPercent * saturation;
    double oxygenHz = 24 + 4.04e4 * water * (0.02 + water) / (0.391 + water);
    // At the reference temperature, the factors of temperature are 1.
    double nitrogenHz = 9 + 280 * water;
    double square = frequencyHz * frequencyHz;
    double oxygen = 0.01275 * StrictMath.exp(-2239.1 / KELVIN) / (oxygenHz + square / oxygenHz);
    double nitrogen =
        0.1068 * StrictMath.exp(-3352.0 / KELVIN) / (nitrogenHz + square / nitrogenHz);
    return 8.686 * square * (1.84e-11 + oxygen + nitrogen);
  }
}
