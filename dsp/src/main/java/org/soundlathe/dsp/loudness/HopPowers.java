package org.soundlathe.dsp.loudness;

import org.soundlathe.dsp.series.HopClock;
import org.soundlathe.dsp.unit.Decibels;

/// The K-weighted energy of a programme in hops of 10 ms, and the loudness of any window of it.
final class HopPowers {
  static final int HOPS_PER_SECOND = 100;
  static final int MOMENTARY_HOPS = 40;
  static final int SHORT_TERM_HOPS = 300;

  /// ITU-R BS.1770-5, Annex 1, equation (2): 997 Hz at full scale in one channel reads -3.01.
  private static final double OFFSET_DB = -0.691;

  private final HopClock clock;
  private final double[] energies;

  HopPowers(HopClock clock, double[] energies) {
    this.clock = clock;
    this.energies = energies;
  }

  /// How many whole hops there are.
  int hops() {
    return energies.length;
  }

  HopClock clock() {
    return clock;
  }

  /// The mean square of the window of `hops` hops that ends before hop `end`; what lies before the
  /// start or behind the end of the programme counts as silence.
  double meanSquare(int end, int hops) {
    double sum = 0;
    for (int hop = Math.max(0, end - hops); hop < Math.min(end, energies.length); hop++) {
      sum += energies[hop];
    }
    return sum / (clock.startFrame(end) - clock.startFrame(end - hops));
  }

  /// The highest mean square of any window of so many hops; 0 where there is no sound.
  double highestMeanSquare(int hops) {
    double highest = 0;
    for (int end = 1; end <= energies.length; end++) {
      highest = Math.max(highest, meanSquare(end, hops));
    }
    return highest;
  }

  static double lufs(double meanSquare) {
    return OFFSET_DB + Decibels.ofPower(meanSquare);
  }

  static double meanSquareOf(double lufs) {
    return Decibels.toPower(lufs - OFFSET_DB);
  }
}
