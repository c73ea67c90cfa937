package org.soundlathe.dsp.room;

import java.util.Arrays;
import java.util.List;

/// What walls, floors and ceilings are made of: the part of the sound's energy that they swallow.
// The coefficients from 125 to 4000 Hz are those of the tables that circulate in the trade, such as
// F. A. Everest and K. C. Pohlmann, "Master Handbook of Acoustics", appendix; glass wool measures
// above 1 in a reverberation room and counts as 0.99.
public enum Material {
  CONCRETE(0.01, 0.01, 0.015, 0.02, 0.02, 0.02),
  BRICK(0.03, 0.03, 0.03, 0.04, 0.05, 0.07),
  MARBLE(0.01, 0.01, 0.01, 0.01, 0.02, 0.02),
  PLASTER_ON_LATH(0.14, 0.10, 0.06, 0.05, 0.04, 0.03),
  GYPSUM_BOARD(0.29, 0.10, 0.05, 0.04, 0.07, 0.09),
  PLYWOOD_PANEL(0.28, 0.22, 0.17, 0.09, 0.10, 0.11),
  WOOD_ON_JOISTS(0.15, 0.11, 0.10, 0.07, 0.06, 0.07),
  PARQUET(0.04, 0.04, 0.07, 0.06, 0.06, 0.07),
  CARPET(0.02, 0.06, 0.14, 0.37, 0.60, 0.65),
  CARPET_ON_FOAM(0.08, 0.24, 0.57, 0.69, 0.71, 0.73),
  HEAVY_CURTAIN(0.14, 0.35, 0.55, 0.72, 0.70, 0.65),
  WINDOW(0.35, 0.25, 0.18, 0.12, 0.07, 0.04),
  GLASS_WOOL(0.22, 0.82, 0.99, 0.99, 0.99, 0.99),
  AUDIENCE(0.60, 0.74, 0.88, 0.96, 0.93, 0.85);

  private static final double LOWEST_HZ = 125;

  // A list of toList() never changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Double> absorption;

  Material(double... absorption) {
    this.absorption = Arrays.stream(absorption).boxed().toList();
  }

  /// The part of the energy that is lost, 0..1: between the octaves a straight line over the
  /// logarithm of the frequency, beyond them the last known value.
  public double absorption(double frequencyHz) {
    double octave = StrictMath.log(frequencyHz / LOWEST_HZ) / StrictMath.log(2);
    double inside = Math.max(0, Math.min(absorption.size() - 1, octave));
    int below = Math.min((int) inside, absorption.size() - 2);
    double part = inside - below;
    return (1 - part) * absorption.get(below) + part * absorption.get(below + 1);
  }
}
