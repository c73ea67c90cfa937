package org.soundlathe.dsp.room;

import org.soundlathe.dsp.unit.Decibels;

/// How long a room rings after statistics: as if sound ran evenly in all directions.
public final class RoomDecay {
  // 24 ln 10 / c, in seconds per metre.
  private static final double CONSTANT = 24 * StrictMath.log(10) / Air.SOUND_METRES_PER_SECOND;

  private RoomDecay() {}

  /// T60 for live rooms: walls swallow little.
  // W. C. Sabine, "Collected Papers on Acoustics" (1922).
  public static double sabineSeconds(Shoebox room, double frequencyHz, double humidityPercent) {
    double walls = room.surfaceSquareMetres() * meanAbsorption(room, frequencyHz);
    return seconds(room, walls, frequencyHz, humidityPercent);
  }

  /// T60 for rooms of any absorption.
  // C. F. Eyring, "Reverberation Time in 'Dead' Rooms", JASA 1 (1930).
  public static double eyringSeconds(Shoebox room, double frequencyHz, double humidityPercent) {
    double kept = 1 - meanAbsorption(room, frequencyHz);
    double walls = -room.surfaceSquareMetres() * StrictMath.log(kept);
    return seconds(room, walls, frequencyHz, humidityPercent);
  }

  static double meanAbsorption(Shoebox room, double frequencyHz) {
    double sum = 0;
    for (int side = 0; side < Walls.SIDES; side++) {
      sum += room.areaOf(side) * room.walls().side(side).absorption(frequencyHz);
    }
    return sum / room.surfaceSquareMetres();
  }

  private static double seconds(
      Shoebox room, double walls, double frequencyHz, double humidityPercent) {
    double nepersPerMetre =
        Air.lossDb(frequencyHz, humidityPercent) / Decibels.ofPower(StrictMath.E);
    double air = 4 * nepersPerMetre * room.volumeCubicMetres();
    return CONSTANT * room.volumeCubicMetres() / (walls + air);
  }
}
