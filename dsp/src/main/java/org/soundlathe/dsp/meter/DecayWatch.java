package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.unit.Decibels;

/// Watches how a sound dies away whenever it stops: follows the level of 355 Hz to 5.6 kHz in steps
/// of 10 ms, and lays a straight line through the end of every stretch in which it only falls.
///
/// Where the line leaves the level, going back in time, the sound stopped. What falls by 20 dB
/// before a line can be laid is a dry stop.
final class DecayWatch {
  private static final int LOWEST_BAND = 4;
  private static final int HIGHEST_BAND = 7;
  private static final double HOP_SECONDS = 0.01;
  private static final int LONGEST_HOPS = 600;

  /// A level that rises by more than this over its lowest point has met a new sound.
  private static final double RISE_DB = 3;

  /// A level that finds no new lowest point for so long has met the noise floor.
  private static final int STILL_HOPS = 15;

  private static final double FLOOR_MARGIN_DB = 10;
  private static final double SHORTEST_LINE_DB = 6;
  private static final double DRY_STOP_DB = 20;
  private static final double STOPPING_DB = 6;

  /// Shorter decays cannot be told apart in steps of 10 ms.
  private static final double DRY_SECONDS = 0.1;

  private static final double SILENCE = 1e-14;

  private final double[] levelsDb = new double[LONGEST_HOPS];
  private final DecayLine line = new DecayLine();
  private final FloatSeries t60Seconds = new FloatSeries();
  private final FloatSeries tailsDb = new FloatSeries();
  private double before;
  private double twoBefore;
  private int length;
  private int lowest;

  /// Takes the energy of every octave in the next 10 ms.
  void add(double[] energies, double samples) {
    double power = SILENCE;
    for (int band = LOWEST_BAND; band <= HIGHEST_BAND; band++) {
      power += energies[band] / samples;
    }
    double levelDb = Decibels.ofPower((power + before + twoBefore) / 3);
    twoBefore = before;
    before = power;
    boolean isOver = length > 0 && levelDb > levelsDb[lowest] + RISE_DB;
    if (isOver || length - lowest > STILL_HOPS || length == LONGEST_HOPS) {
      finish(isAtFloor() ? lastOver(levelsDb[lowest] + FLOOR_MARGIN_DB) : lowest);
    }
    levelsDb[length] = levelDb;
    lowest = length == 0 || levelDb < levelsDb[lowest] ? length : lowest;
    length++;
  }

  Reverberance reverberance() {
    return Reverberance.of(t60Seconds.toArray(), tailsDb.toArray());
  }

  /// Whether the level hardly fell before its lowest point.
  private boolean isAtFloor() {
    int earlier = Math.max(0, lowest - STILL_HOPS / 2);
    return levelsDb[earlier] - levelsDb[lowest] < RISE_DB;
  }

  private void finish(int end) {
    double dropDb = levelsDb[0] - levelsDb[lowest];
    boolean isStraight = line.lay(levelsDb, end);
    if (isStraight && line.dropDb() >= SHORTEST_LINE_DB) {
      t60Seconds.add((float) (-60 / line.slopeDb() * HOP_SECONDS));
      tailsDb.add((float) (line.startDb() - levelsDb[0]));
    } else if (!isStraight && dropDb >= DRY_STOP_DB) {
      double fallingHops = end + 1 - lastOver(levelsDb[0] - STOPPING_DB);
      t60Seconds.add((float) Math.max(DRY_SECONDS, 60 / dropDb * fallingHops * HOP_SECONDS));
      tailsDb.add((float) -dropDb);
    }
    length = 0;
  }

  /// The last hop before the level falls below this.
  private int lastOver(double thresholdDb) {
    int hop = 0;
    while (hop < lowest && levelsDb[hop + 1] > thresholdDb) {
      hop++;
    }
    return hop;
  }
}
